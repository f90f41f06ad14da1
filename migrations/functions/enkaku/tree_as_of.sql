create or replace function enkaku.tree_as_of(code text, day date default null, known_at integer default null)
returns table (line text, unit_id text, name text, kind text, depth integer, above_ids text[], units_below bigint, place bigint)
language sql stable parallel safe as $$
  with recursive unit as materialized (select * from enkaku.units_as_of($1, $2, $3)),
  tree as (
    select u.unit_id, array[u.unit_id] as above_ids from unit u where u.parent_id is null
    union all
    select u.unit_id, tree.above_ids || u.unit_id from tree join unit u on u.parent_id = tree.unit_id),
  size as (
    select above as unit_id, count(*) - 1 as units_below
    from tree cross join lateral unnest(tree.above_ids) as above
    group by above)
  select repeat('　', u.depth) || u.display_name, u.unit_id, u.name, u.kind, u.depth, tree.above_ids, size.units_below, u.place
  from unit u join tree using (unit_id) join size using (unit_id)
  order by u.place
$$;

comment on function enkaku.tree_as_of is
  'The tree of the organization with this code on a day (absent: today), as known_at a revision (absent: the newest), to be drawn and summed up. Columns: line, the display name with an indent for each level; unit_id, the lasting name; name; kind; depth, 0 at the top; above_ids, the lasting names from the top down to the unit itself, so that ''102041:u1'' = any(above_ids) finds a unit with all below it; units_below, how many units there are below it on all levels; place, 1, 2, 3 … in the order of the establishment (建制順).';
