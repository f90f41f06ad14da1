-- Makes the temporary table for the copies that open_overlay shows in a distributed database, empty, with the indexes by key of the real one.
-- Constraints and the other indexes are left out: they cost time at each row, and one organization has few.

create or replace function copy_table(p_schema text, p_table text) returns void language plpgsql as $$
declare
  v_index text;
begin
  execute format('create temp table %I (like %I.%I) on commit delete rows', 'copied_' || p_table, p_schema, p_table);
  for v_index in
    select pg_get_indexdef(i.indexrelid) from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
    where i.indrelid = format('%I.%I', p_schema, p_table)::regclass and a.amname = 'btree'
  loop
    execute regexp_replace(v_index, '^CREATE (UNIQUE )?INDEX .* USING btree ',
                           format('create index on pg_temp.%I using btree ', 'copied_' || p_table));
  end loop;
end $$;
