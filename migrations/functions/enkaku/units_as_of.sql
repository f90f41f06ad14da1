-- States and orders are read once each; the tree is then walked from the top, a level at a step.

create or replace function enkaku.units_as_of(code text, day date default null, known_at integer default null)
returns table (id text, unit_id text, name text, display_name text, kind text, parent_id text, path text, depth integer,
  valid_from date, valid_until date, because_of text, place bigint)
language sql stable parallel safe as $$
  with recursive asked as materialized (select * from enkaku.moment($1, $2, $3)),
  state as (
    select u.unit_id, u.name, u.display_name, u.kind, u.parent_id, u.valid_from, u.valid_until, u.because_of
    from asked
    join enkaku.unit_rows u on u.organization = asked.asked_organization and u.valid @> asked.asked_day and u.known @> asked.asked_revision),
  sibling as (
    select s.unit_id, s.number::int as number
    from asked
    join enkaku.sibling_rows o
      on o.organization = asked.asked_organization and o.valid @> asked.asked_day and o.known @> asked.asked_revision
    cross join lateral unnest(o.unit_ids) with ordinality as s(unit_id, number)),
  -- A path is written as one writes it in a question: a slash inside a name, and a @ that begins it, have a \ before them.
  placed as materialized (
    select state.*, sibling.number, replace(replace(state.name, '\', '\\'), '/', '\/') as step
    from state join sibling using (unit_id)),
  tree as (
    select placed.*, array[number] as places, case when step like '@%' then '\' || step else step end as path
    from placed where parent_id is null
    union all
    select placed.*, tree.places || placed.number, tree.path || '/' || placed.step
    from tree join placed on placed.parent_id = tree.unit_id)
  select tree.unit_id || asked.address, tree.unit_id, tree.name, tree.display_name,
    tree.kind, tree.parent_id, tree.path, cardinality(tree.places) - 1, tree.valid_from, tree.valid_until, tree.because_of,
    row_number() over (order by tree.places)
  from tree
  cross join (select '@' || asked_day || '~' || asked_revision as address from asked) as asked
  order by tree.places
$$;

comment on function enkaku.units_as_of is
  'All units of the organization with this code on a day (absent: today), as known_at a revision (absent: the newest), in the order of the establishment (建制順), depth first. Columns: id, the address of the state in the API; unit_id, the lasting name; name; display_name; kind; parent_id, null at the top; path, the names from the top joined by /; depth, 0 at the top; valid_from and valid_until, the period of the state (until exclusive); because_of, the event that caused it; place, 1, 2, 3 … in this order.';
