-- Successions are followed from the day after from_day to to_day, each on a later day than the one before. A unit that ended
-- without an heir has one row with nothing on the right side, so that a sum over the pairs loses no unit in silence.

create or replace function enkaku.heirs(code text, from_day date, to_day date default null, known_at integer default null,
  unit text default null)
returns table (from_unit_id text, from_name text, from_kind text, from_path text, to_unit_id text, to_name text,
  to_kind text, to_path text, kinds text[], heir_count bigint)
language sql stable parallel safe as $$
  with recursive asked as materialized (
    select m.*, case when $5 is not null then enkaku.unit_of(m.asked_code, $5) end as asked_unit
    from enkaku.moment($1, $3, $4) m),
  before as materialized (select * from enkaku.units_as_of($1, $2, $4)),
  after as materialized (select * from enkaku.units_as_of($1, $3, $4)),
  edge as materialized (
    select s.from_unit_id, s.to_unit_id, s.on_day, s.kind
    from asked join enkaku.succession_rows s on s.organization = asked.asked_organization and s.known @> asked.asked_revision
      and s.on_day > $2 and s.on_day <= asked.asked_day),
  reached(start, unit_id, day, kinds) as (
    select b.unit_id, b.unit_id collate "C", $2, '{}'::text[] collate "C"
    from before b cross join asked where asked.asked_unit is null or b.unit_id = asked.asked_unit
    union
    select reached.start, edge.to_unit_id, edge.on_day,
      case when edge.kind = any (reached.kinds) then reached.kinds else reached.kinds || edge.kind::text end
    from reached join edge on edge.from_unit_id = reached.unit_id and edge.on_day > reached.day),
  -- The unit itself is its own heir as long as it exists, by whichever way.
  heir as (
    select reached.start, reached.unit_id,
      case when reached.start = reached.unit_id then '{}' else array(
        select distinct k from unnest(array_agg(reached.kinds::text)) as a(list), unnest(a.list::text[]) as k order by k) end as kinds
    from reached join after using (unit_id)
    group by reached.start, reached.unit_id)
  select b.unit_id, b.name, b.kind, b.path, a.unit_id, a.name, a.kind, a.path, coalesce(heir.kinds, '{}'),
    count(a.unit_id) over (partition by b.unit_id)
  from before b
  cross join asked
  left join heir on heir.start = b.unit_id
  left join after a on a.unit_id = heir.unit_id
  where asked.asked_unit is null or b.unit_id = asked.asked_unit
  order by b.place, a.place
$$;

comment on function enkaku.heirs is
  'Pairs for a crosswalk: each unit of the organization with this code on from_day, with each unit on to_day (absent: today) that it is or that took its place or a part of it, as known_at a revision (absent: the newest). unit: only this one, by its lasting name or an address. In the order of the establishment (建制順) of both days. Columns: from_unit_id, from_name, from_kind and from_path on the one day; to_unit_id, to_name, to_kind and to_path on the other, null if nothing took its place; kinds, the kinds of the successions on the way, none for the unit itself; heir_count, how many pairs the unit has, 0 if it has no heir: what is counted once for each pair is counted so often.';
