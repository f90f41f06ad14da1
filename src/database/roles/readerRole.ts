/** The SQL for a role that reads the schema made for reading, and nothing else. */

/** `role`: its name. It may be run again. */
export const readerSql = (role: string): string => `
do $reader$
declare
  v_home text := (select nspname from pg_class c join pg_namespace n on n.oid = relnamespace where c.oid = to_regclass('revision'));
  v_view text;
begin
  if to_regclass('enkaku.units') is null then
    raise exception 'The database has no schema for reading yet. Run enkaku migrate first.';
  end if;
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} login;
  end if;
  execute format('grant connect on database %I to ${role}', current_database());
  grant usage on schema enkaku to ${role};
  for v_view in select relname from pg_class where relnamespace = 'enkaku'::regnamespace and relkind = 'v' loop
    execute format('grant select on enkaku.%I to ${role}', v_view);
  end loop;
  grant execute on all functions in schema enkaku to ${role};
  -- Views that a later version adds. Where the tables are in this schema too, the roles must be made again instead.
  if v_home <> 'enkaku' then
    execute format('alter default privileges for role %I in schema enkaku grant select on tables to ${role}',
      (select pg_get_userbyid(relowner) from pg_class where oid = 'enkaku.units'::regclass));
  end if;
  execute format('alter role ${role} in database %I set search_path = enkaku', current_database());
  execute format('alter role ${role} in database %I set default_transaction_read_only = on', current_database());
end $reader$;
`;
