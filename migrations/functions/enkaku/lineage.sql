-- Each step goes to a later day (backward: to an earlier one), so the search ends also for a unit that was reinstated.

create or replace function enkaku.lineage(code text, unit text, direction text default 'BOTH', until_day date default null,
  known_at integer default null)
returns table (on_day date, kind text, from_unit_id text, from_name text, to_unit_id text, to_name text, event_id text)
language sql stable parallel safe as $$
  with recursive asked as materialized (
    select m.*, enkaku.unit_of(m.asked_code, $2) as asked_unit from enkaku.moment($1, null, $5) m),
  edge as materialized (
    select s.* from asked join enkaku.succession_rows s on s.organization = asked.asked_organization and s.known @> asked.asked_revision
    where $4 is null or s.on_day <= $4),
  reached(unit_id, day, forward) as (
    select asked_unit collate "C", case when forward then '-infinity'::date else 'infinity'::date end, forward
    from asked cross join unnest(array[true, false]) as forward
    where $3 = 'BOTH' or $3 = case when forward then 'FORWARD' else 'BACKWARD' end
    union
    select case when forward then edge.to_unit_id else edge.from_unit_id end, edge.on_day, forward
    from reached
    join edge on case when forward then edge.from_unit_id else edge.to_unit_id end = reached.unit_id
      and case when forward then edge.on_day > reached.day else edge.on_day < reached.day end),
  followed as (
    select distinct edge.on_day, edge.kind, edge.from_unit_id, edge.to_unit_id, edge.event_id
    from reached
    join edge on case when forward then edge.from_unit_id else edge.to_unit_id end = reached.unit_id
      and case when forward then edge.on_day > reached.day else edge.on_day < reached.day end)
  select f.on_day, f.kind, f.from_unit_id, before.name, f.to_unit_id, after.name, f.event_id
  from followed f
  cross join asked
  left join enkaku.unit_rows before on before.organization = asked.asked_organization and before.unit_id = f.from_unit_id
    and before.valid @> (f.on_day - 1) and before.known @> asked.asked_revision
  left join enkaku.unit_rows after on after.organization = asked.asked_organization and after.unit_id = f.to_unit_id
    and after.valid @> f.on_day and after.known @> asked.asked_revision
  order by f.on_day, length(f.event_id), f.event_id, length(f.from_unit_id), f.from_unit_id, length(f.to_unit_id), f.to_unit_id
$$;

comment on function enkaku.lineage is
  'The successions (承継) of a unit of the organization with this code, direct and indirect, oldest first. unit: its lasting name or an address of it, refused if there never was such a unit. direction: BACKWARD, FORWARD or BOTH. until_day: only successions up to and including this day. known_at: a revision (absent: the newest). Columns: on_day; kind; from_unit_id and from_name, the name on the eve; to_unit_id and to_name, the name on the day; event_id.';
