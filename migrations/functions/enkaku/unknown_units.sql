-- The rule is in docs/rules.md (comparisons), and in src/queries/compare/unknown.ts.

create or replace function enkaku.unknown_units(code text, units text[], has_revision bigint, lacks_day date, lacks_revision bigint)
returns table (unit_id text) language sql stable parallel safe as $$
  with asked as (select unnest($2) collate "C" as id),
  said as (
    select asked.id, at.revision, e.type = 'UnitStated' as is_statement,
      coalesce(c.effective_on, e.effective_on) as said_on, e.effective_on as chart_on, e.data ? 'widened' as is_added
    from asked
    cross join (values ($3), ($5)) as at(revision)
    join enkaku.event_units u on u.code = $1 and u.unit_id = asked.id
    join enkaku.events e on e.code = $1 and e.event_id = u.event_id and e.revision <= at.revision
      and e.type in ('UnitStated', 'UnitAbolished') and e.data ->> 'unit' = asked.id
    join enkaku.changes c on c.code = $1 and c.event_id = e.event_id and c.known @> at.revision
    where e.type = 'UnitStated' or e.reorganization_id is null and c.is_as_recorded),
  first_said as (
    select distinct on (id, revision) * from said where is_statement order by id, revision, said_on),
  unknown as (
    select id, revision from first_said as said
    where $4 < said_on and (is_added or $4 >= chart_on or not exists (
      select from enkaku.coverages v
      where v.code = $1 and v.coverage = 'COMPLETE' and v.known @> said.revision
        and v.valid && daterange($4, greatest($4, least(said.chart_on, said.said_on) - 1), '[]')))
    union all
    select id, revision from said
    where not is_statement and $4 >= said_on and not exists (
      select from enkaku.coverages v
      where v.code = $1 and v.coverage = 'COMPLETE' and v.known @> said.revision
        and v.valid && daterange(said.said_on, greatest(said.said_on, $4), '[]')))
  select asked.id from asked
  where case when exists (
      select from enkaku.units k where k.code = $1 and k.unit_id = asked.id and k.known @> $5)
    then exists (select from unknown where unknown.id = asked.id and unknown.revision = $5)
    else exists (select from unknown where unknown.id = asked.id and unknown.revision = $3)
      or exists (select from said where said.id = asked.id and said.revision = $3 and is_statement and is_added)
    end
$$;

comment on function enkaku.unknown_units is
  'For the function compare: of these units, which exist at a moment with has_revision and not on lacks_day as known at lacks_revision, those of which nothing is known there. code: the organization. Column: unit_id.';
