-- Follows src/domain/compare/compare.ts step by step, and docs/rules.md (comparisons): test/reading compares the two over
-- random histories.

create or replace function enkaku.compare(code text, from_day date, to_day date default null, known_at integer default null,
  from_known_at integer default null)
returns table (kinds text[], before_ids text[], before_paths text[], after_ids text[], after_paths text[])
language sql stable parallel safe as $$
  with recursive asked as materialized (
    select m.asked_code as org, m.asked_organization as key, m.asked_day as to_day, m.asked_revision as to_rev, f.asked_day as from_day, f.asked_revision as from_rev
    from enkaku.moment($1, $3, $4) m, enkaku.moment($1, $2, coalesce($5, $4)) f
    where enkaku.coverage_on($1, $2, coalesce($5, $4)) <> 'UNKNOWN' and enkaku.coverage_on($1, $3, $4) <> 'UNKNOWN'),
  a as materialized (select u.* from asked, enkaku.units_as_of($1, asked.from_day, asked.from_rev::int) u),
  b as materialized (select u.* from asked, enkaku.units_as_of($1, asked.to_day, asked.to_rev::int) u),
  only_a as materialized (select a.unit_id from a where not exists (select from b where b.unit_id = a.unit_id)),
  only_b as materialized (select b.unit_id from b where not exists (select from a where a.unit_id = b.unit_id)),
  unknown as materialized (
    select k.unit_id from asked, enkaku.unknown_units(org, array(select unit_id from only_a), from_rev, to_day, to_rev) k
    union all
    select k.unit_id from asked, enkaku.unknown_units(org, array(select unit_id from only_b), to_rev, from_day, from_rev) k),

  -- The successions between the moments. Content that was removed and restored has a row for each moment: it does not differ.
  near as (
    select s.kind, s.on_day, s.from_unit_id, s.to_unit_id, s.event_id,
      s.on_day <= from_day and s.known @> from_rev as backwards,
      count(*) over (partition by s.kind, s.on_day, s.from_unit_id, s.to_unit_id, s.event_id) as times
    from asked join enkaku.succession_rows s on s.organization = asked.key
      and (s.on_day <= from_day and s.known @> from_rev) <> (s.on_day <= to_day and s.known @> to_rev)),
  edge as materialized (
    select near.*, c.type from near cross join asked
    join enkaku.changes c on c.code = org and c.event_id = near.event_id
      and c.known @> case when near.backwards then from_rev else to_rev end
    where times = 1),
  joining as (
    select edge.*, case
        when kind in ('MERGED', 'ABSORBED') then 'MERGED'
        when kind = 'SPLIT' or kind = 'SPUN_OFF' and type = 'UnitSplit' then 'SPLIT'
        when kind = 'RECOMPOSED' then 'RECOMPOSED' end as joins
    from edge),
  hop as materialized (
    select row_number() over () as id, on_day, backwards, joins = 'MERGED' as carries,
      case when backwards then to_unit_id else from_unit_id end as f, case when backwards then from_unit_id else to_unit_id end as t,
      case when not backwards then joins when joins = 'MERGED' then 'SPLIT' when joins = 'SPLIT' then 'MERGED' else joins end as kind
    from joining where joins is not null),

  -- From each unit through units that exist at neither moment: back along what only the first has, then forward.
  there as materialized (select unit_id from a union select unit_id from b),
  walk(start, hop, earlier) as (
    select f, id, null::bigint from hop where f in (select unit_id from there)
    union
    select walk.start, n.id, h.id
    from walk join hop h on h.id = walk.hop join hop n on n.f = h.t
    where h.t <> walk.start and h.t not in (select unit_id from there)
      and case when h.backwards <> n.backwards then h.backwards
        when h.backwards then n.on_day < h.on_day else n.on_day > h.on_day end),
  line as materialized (
    select distinct walk.start, hop.t as finish
    from walk join hop on hop.id = walk.hop
    where hop.t <> walk.start and hop.t in (select unit_id from there)
      and (walk.start in (select unit_id from a) or hop.t in (select unit_id from b))),
  way(start, finish, hop) as (
    select line.start, line.finish, walk.hop from line join walk on walk.start = line.start join hop on hop.id = walk.hop and hop.t = line.finish
    union
    select way.start, way.finish, walk.earlier from way join walk on walk.start = way.start and walk.hop = way.hop
    where walk.earlier is not null),
  together(unit_id, other) as (
    select start, start from line union select finish, finish from line
    union
    select together.unit_id, case when line.start = together.other then line.finish else line.start end
    from together join line on together.other in (line.start, line.finish)),
  member as materialized (
    select unit_id, min(other) as entry, true as joined from together group by unit_id
    union all
    select unit_id, unit_id, false from there
    where unit_id not in (select unit_id from together) and unit_id not in (select unit_id from unknown)),
  counted as (
    select m.entry, bool_or(n + (l.start in (select unit_id from b))::int > 1) as splits, false as merges
    from (select start, count(*) as n from line group by start) l join member m on m.unit_id = l.start group by m.entry
    union all
    select m.entry, false, bool_or(n + (l.finish in (select unit_id from a))::int > 1)
    from (select finish, count(*) as n from line group by finish) l join member m on m.unit_id = l.finish group by m.entry),
  line_kinds as materialized (
    select entry, case when cardinality(fit) > 0 then fit when cardinality(found) = 1 then found else array['RECOMPOSED'] end as kinds
    from (
      select k.entry, array_agg(k.kind) as found, coalesce(array_agg(k.kind) filter (where k.kind = 'RECOMPOSED'
        or k.kind = 'MERGED' and c.merges or k.kind = 'SPLIT' and c.splits), '{}') as fit
      from (select distinct m.entry, hop.kind from way join hop on hop.id = way.hop join member m on m.unit_id = way.start) k
      join (select entry, bool_or(merges) as merges, bool_or(splits) as splits from counted group by entry) c using (entry)
      group by k.entry) as of_entry),

  -- The order among siblings.
  in_effect as (
    select c.event_id, c.type, c.data from asked join enkaku.changes c on c.code = org
      and (c.effective_on <= from_day and c.known @> from_rev) <> (c.effective_on <= to_day and c.known @> to_rev)),
  placed as materialized (
    select coalesce(array_agg(p.unit), '{}') as units
    from in_effect e
    join (select event_id from in_effect group by event_id having count(*) = 1) once using (event_id)
    cross join lateral (
      select e.data ->> 'unit' where e.type in ('UnitStated', 'UnitCreated', 'UnitTransferred', 'UnitReordered', 'UnitAbolished', 'UnitReinstated')
        or e.type = 'UnitSplit' and e.data -> 'keep' = 'false'
      union all
      select jsonb_array_elements_text(e.data -> 'units') where e.type = 'UnitsMerged'
      union all
      select e.data #>> '{created,unit}' where e.type = 'UnitsMerged' and e.data ? 'created'
      union all
      select i.one ->> 'unit' from jsonb_array_elements(e.data -> 'into') as i(one) where e.type in ('UnitSplit', 'UnitsRecomposed')
      union all
      select u.one from jsonb_array_elements_text(e.data -> 'units') as u(one) where e.type = 'UnitsRecomposed' and not e.data -> 'keep' ? u.one
    ) as p(unit)),
  orders as materialized (
    select parent_id, f.unit_ids as former, t.unit_ids as existing
    from (select o.parent_id, o.unit_ids from asked join enkaku.sibling_rows o
      on o.organization = asked.key and o.valid @> from_day and o.known @> from_rev) f
    full join (select o.parent_id, o.unit_ids from asked join enkaku.sibling_rows o
      on o.organization = asked.key and o.valid @> to_day and o.known @> to_rev) t using (parent_id)),
  reordered as materialized (
    select unnest(enkaku.reordered_units(orders.former, orders.existing, placed.units)) as unit_id
    from orders cross join placed where orders.former is distinct from orders.existing),
  rank_step as materialized (
    select orders.parent_id, s.unit_id, s.n
    from orders cross join lateral unnest(case when orders.former is distinct from orders.existing
      then enkaku.siblings_with_ended(orders.existing, orders.former, array(select unit_id from only_a)) else orders.existing end)
      with ordinality as s(unit_id, n)),
  ranked(unit_id, places) as (
    select unit_id collate "C", array[n] from rank_step where parent_id = ''
    union all
    select r.unit_id, ranked.places || r.n from ranked join rank_step r on r.parent_id = ranked.unit_id),

  -- What differs in each unit that exists at both moments.
  carrying(f, t) as (
    select f, t from hop where carries
    union
    select carrying.f, hop.t from carrying join hop on hop.f = carrying.t and hop.carries),
  lasting as materialized (
    select a.unit_id, a.parent_id is distinct from b.parent_id or a.path <> b.path as is_carried, array_remove(array[
      case when a.name <> b.name or a.display_name <> b.display_name then 'RENAMED' end,
      case when a.kind <> b.kind then 'RECLASSIFIED' end,
      case when a.parent_id is distinct from b.parent_id then
        case when not exists (select from carrying c where c.f = a.parent_id and c.t = b.parent_id and c.f <> c.t) then 'TRANSFERRED' end
      when a.unit_id in (select unit_id from reordered) then 'REORDERED' end], null) as kinds
    from a join b using (unit_id)),
  unit_kind as (
    select m.entry, unnest(l.kinds) as kind from member m join lasting l using (unit_id)
    union all
    select entry, unnest(kinds) from line_kinds
    union all
    select m.entry, 'ABOLISHED' from member m join only_a using (unit_id)
    where unit_id not in (select unit_id from unknown) and unit_id not in (select start from line)
    union all
    select m.entry, case when unit_id in (select to_unit_id from edge where kind = 'REINSTATED' and not backwards) then 'REINSTATED' else 'CREATED' end
    from member m join only_b using (unit_id)
    where unit_id not in (select unit_id from unknown) and unit_id not in (select finish from line)),
  -- Where nothing but successions differs, there is no entry, but for units that were carried along.
  changed as (
    select entry from member left join lasting l using (unit_id)
    group by entry having bool_or(l.unit_id is null) or bool_or(cardinality(l.kinds) > 0)),
  entry as (
    select m.entry as id, m.unit_id, false as is_carried from member m where m.entry in (select entry from changed)
    union all
    select m.unit_id, m.unit_id, true from member m join lasting l using (unit_id)
    where m.entry not in (select entry from changed) and l.is_carried)
  select case when bool_and(e.is_carried) then array['CARRIED'] else array(
      select k.kind from (select distinct kind from unit_kind where unit_kind.entry = e.id) k
      order by array_position(array['CREATED', 'RENAMED', 'TRANSFERRED', 'RECLASSIFIED', 'REORDERED', 'MERGED', 'SPLIT', 'RECOMPOSED', 'ABOLISHED', 'REINSTATED'], k.kind)) end,
    coalesce(array_agg(a.unit_id order by a.place) filter (where a.unit_id is not null), '{}'),
    coalesce(array_agg(a.path order by a.place) filter (where a.unit_id is not null), '{}'),
    coalesce(array_agg(b.unit_id order by r.places) filter (where b.unit_id is not null), '{}'),
    coalesce(array_agg(b.path order by r.places) filter (where b.unit_id is not null), '{}')
  from entry e
  left join a on a.unit_id = e.unit_id
  left join b on b.unit_id = e.unit_id
  left join ranked r on r.unit_id = e.unit_id
  group by e.id
  order by coalesce(min(r.places) filter (where b.unit_id is not null), min(r.places))
$$;

comment on function enkaku.compare is
  'What differs between two moments of the organization with this code: from_day and to_day (absent: today), as known_at a revision (absent: the newest), from_day as known at from_known_at (absent: the same). One row for each group of units that successions join and one for each other unit that differs, in the order of the API. Empty if nothing is known of one side. Columns: kinds, of CREATED, RENAMED, TRANSFERRED, RECLASSIFIED, REORDERED, MERGED, SPLIT, RECOMPOSED, ABOLISHED, REINSTATED, or CARRIED if only the path differs; before_ids and before_paths, the units at the first moment; after_ids and after_paths, those at the second.';
