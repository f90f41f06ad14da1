-- A row of the projections takes less time to write (docs/decisions.md, "What a recording costs").

-- Ranges are stored as they are in memory. With the shorter header that PostgreSQL gives to small values, an index over ranges copies each that
-- it compares: a third of what its entries cost, and something of each question. Rows that are there stay as they are. In a distributed database
-- this cannot be changed once the tables are spread; a new one has it.
do $$
declare
  v_is_distributed boolean := false;
  v_column         record;
begin
  if to_regclass('pg_catalog.pg_dist_partition') is not null then
    execute 'select exists (select from pg_dist_partition where logicalrelid = $1)'
      into v_is_distributed using 'ledger_head'::regclass;
  end if;
  if v_is_distributed then
    return;
  end if;
  for v_column in
    select c.relname as name, a.attname as attribute
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = (select relnamespace from pg_class where oid = 'unit_state'::regclass) and c.relkind = 'r'
      and a.atttypid in ('daterange'::regtype, 'int8range'::regtype) and not a.attisdropped
  loop
    execute format('alter table %I alter column %I set storage plain', v_column.name, v_column.attribute);
  end loop;
end $$;

-- The revision of an event is written in the same call, just before it. An event without one is found by a verification (EVENT_STRAY).
alter table event drop constraint event_organization_revision_fkey;
