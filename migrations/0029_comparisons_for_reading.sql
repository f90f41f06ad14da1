-- The view changes also says whether an event is as it was recorded, which the comparison needs (functions/enkaku/compare.sql).
create or replace view enkaku.changes as
  select o.code, e.id as event_id, e.position, e.revision, coalesce(correction.change ->> 'type', e.type) as type,
    version.effective_on, version.precision,
    case when correction.change is null then e.clause else correction.change ->> 'clause' end as clause,
    case when correction.change is null then e.note else correction.change ->> 'note' end as note,
    e.reorganization as reorganization_id, coalesce(correction.change -> 'data', e.data::jsonb) as data,
    lower(version.known)::int as known_from, upper(version.known)::int as known_until, version.known,
    version.is_as_recorded
  from event e
  join organization o on o.id = e.organization
  cross join lateral (
    select a.known, a.effective_on, a.precision, a.correction, false as is_as_recorded
    from amended_event a
    where a.organization = e.organization and a.event = e.id and a.effective_on is not null
    union all
    -- Where nothing is in effect that amends it, the event is as it was recorded.
    select own.known, e.effective_on, e.precision, null, true
    from unnest(int8multirange(int8range(e.revision, null)) - coalesce((
      select range_agg(a.known) from amended_event a where a.organization = e.organization and a.event = e.id),
      '{}'::int8multirange)) as own(known)
  ) as version
  left join lateral (
    select c.data::jsonb -> 'change' as change from event c
    where c.organization = e.organization and c.id = version.correction) as correction on true
  where e.type not in ('ReorganizationRescheduled', 'ReorganizationWithdrawn', 'EventCorrected', 'EventVoided');
comment on column enkaku.changes.is_as_recorded is
  'Whether nothing amends it. An event of a baseline is amended, too, when an older chart makes its day uncertain.';

-- With constants, and in a database of one organization, the planner took the index of these constraints for questions about a
-- day, and read many times as many pages: it is sorted by units first. In expressions the ranges are not those that are asked
-- for, so no question can take it; a range united with the empty one is the range itself.
alter table unit_state
  drop constraint unit_state_organization_unit_valid_known_excl,
  add constraint unit_state_organization_unit_valid_known_excl exclude using gist (
    hashtextextended(unit, organization) with =, (valid + 'empty'::daterange) with &&, (known + 'empty'::int8range) with &&);
alter table sibling_order
  drop constraint sibling_order_organization_parent_valid_known_excl,
  add constraint sibling_order_organization_parent_valid_known_excl exclude using gist (
    hashtextextended(parent, organization) with =, (valid + 'empty'::daterange) with &&, (known + 'empty'::int8range) with &&);

-- The functions of the schema for reading find the rows of a day by the key of the organization, without a look at the organization
-- for each row. Asked by its code, the planner read the rows of that day in all organizations.
create or replace view enkaku.organizations as
  select o.code,
    coalesce((
      select n.name from organization_name n
      where n.organization = o.id and upper_inf(n.known) and n.on_day <= (now() at time zone o.time_zone)::date
      order by n.on_day desc limit 1), o.name) as name,
    o.time_zone,
    coalesce((select max(r.number) from revision r where r.organization = o.id), 0) as revision,
    o.id as organization
  from organization o;

create view enkaku.unit_rows as
  select s.organization, s.unit as unit_id, s.name, coalesce(s.display_name, s.name) as display_name, s.kind,
    s.parent as parent_id, s.because as because_of, lower(s.valid) as valid_from, upper(s.valid) as valid_until, s.valid, s.known
  from unit_state s;
create view enkaku.sibling_rows as
  select s.organization, s.parent as parent_id, s.units as unit_ids, s.valid, s.known from sibling_order s;
create view enkaku.succession_rows as
  select s.organization, s.kind, s.on_day, s.from_unit as from_unit_id, s.to_unit as to_unit_id, s.event as event_id, s.known
  from succession s;
create view enkaku.holding_rows as
  select h.organization, h.duty as duty_id, d.name as duty_name, h.unit as holder_id, h.because as event_id,
    case when not h.open then lower(h.valid) end as valid_from, upper(h.valid) as valid_until, h.valid, h.known * d.known as known
  from duty_holding h join duty d on d.organization = h.organization and d.id = h.duty and d.known && h.known;
comment on view enkaku.unit_rows is 'For the functions: the view units, by the key of the organization.';
comment on view enkaku.sibling_rows is 'For the functions: the view sibling_orders, by the key of the organization; parent_id is empty at the top.';
comment on view enkaku.succession_rows is 'For the functions: the view successions, by the key of the organization.';
comment on view enkaku.holding_rows is 'For the functions: the view duty_holdings, by the key of the organization.';

-- Their columns mean the same as those of the views that they are made for.
do $$
declare
  v_column record;
begin
  for v_column in
    select rows.relname, a.attname, coalesce(
        col_description(origin.oid, b.attnum), 'The key of the organization in the tables. People use the code.') as text
    from (values ('unit_rows', 'units'), ('sibling_rows', 'sibling_orders'), ('succession_rows', 'successions'),
      ('holding_rows', 'duty_holdings'), ('organizations', 'organizations')) as pair(name, of)
    join pg_class rows on rows.relname = pair.name and rows.relnamespace = 'enkaku'::regnamespace
    join pg_class origin on origin.relname = pair.of and origin.relnamespace = 'enkaku'::regnamespace
    join pg_attribute a on a.attrelid = rows.oid and a.attnum > 0
    left join pg_attribute b on b.attrelid = origin.oid and b.attname = a.attname
  loop
    execute format('comment on column enkaku.%I.%I is %L', v_column.relname, v_column.attname, v_column.text);
  end loop;
end $$;
