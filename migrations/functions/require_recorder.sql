-- For functions that work with the rights of the owner of the tables: refuses a role that may not insert into the ledger,
-- and a session with temporary tables, which could stand in for real ones (PostgreSQL looks for a name among them first).

create or replace function require_recorder() returns boolean language plpgsql as $$
begin
  -- Most sessions have no schema for temporary tables, and need not look for tables in it.
  if pg_my_temp_schema() <> 0 and exists (select from pg_catalog.pg_class where relnamespace = pg_my_temp_schema()) then
    raise exception 'a session with temporary tables may not record' using errcode = 'insufficient_privilege';
  end if;
  if not has_table_privilege(session_user, 'revision', 'insert') then
    raise exception 'the role % may not record', session_user using errcode = 'insufficient_privilege';
  end if;
  return true;
end $$;
