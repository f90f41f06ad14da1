/** The SQL for roles that may do no more than they need. The owner of the server runs it, after `enkaku migrate`. */
import { readerSql } from './readerRole.js';

const LEDGER = ['organization', 'revision', 'event'];

/** `prefix`: what the names of the roles begin with. It may be run again, and whenever a version adds tables. */
export const rolesSql = (prefix: string): string => `
-- Three roles beside the one that owns the tables and brings them up to date (enkaku migrate, rebuild, import):
--   ${prefix}_recording  reads, and inserts into the ledger: for the service. It can change or remove no row.
--   ${prefix}_reading    reads: for a service that nobody records with.
--   ${prefix}_reader     reads the schema enkaku, which is made for reading with SQL, of all organizations, and nothing else:
--                        for analysts and their tools (docs/bi.md).
-- Run it in the database of Enkaku, as its owner with the right to create roles, or as an administrator:
--   psql -f roles.sql DATABASE
-- Then give them passwords, such as with \\password ${prefix}_recording, and DATABASE_URL of the service the first of them.
do $roles$
declare
  v_schema text := (select nspname from pg_class c join pg_namespace n on n.oid = relnamespace where c.oid = to_regclass('revision'));
  v_owner  text := (select pg_get_userbyid(relowner) from pg_class where oid = to_regclass('revision'));
  v_role   text;
  v_table  text;
begin
  if v_owner is null then
    raise exception 'The database has no tables of Enkaku yet. Run enkaku migrate first.';
  end if;
  foreach v_role in array array['${prefix}_recording', '${prefix}_reading'] loop
    if not exists (select from pg_roles where rolname = v_role) then
      execute format('create role %I login', v_role);
    end if;
    execute format('revoke all on all tables in schema %I from %I', v_schema, v_role);
    execute format('grant connect, temporary on database %I to %I', current_database(), v_role);
    execute format('grant usage on schema %I to %I', v_schema, v_role);
    execute format('grant select on all tables in schema %I to %I', v_schema, v_role);
    execute format('alter default privileges for role %I in schema %I grant select on tables to %I', v_owner, v_schema, v_role);
    execute format('alter role %I in database %I set search_path = %I', v_role, current_database(), v_schema);
    execute format('grant usage on schema enkaku to %I', v_role);
    execute format('grant select on all tables in schema enkaku to %I', v_role);
    execute format('alter default privileges for role %I in schema enkaku grant select on tables to %I', v_owner, v_role);
  end loop;
  foreach v_table in array array[${LEDGER.map((table) => `'${table}'`).join(', ')}] loop
    execute format('grant insert on %I.%I to %I', v_schema, v_table, '${prefix}_recording');
  end loop;
  -- How far webhooks have been told is no record: the service writes it down. Who reads the secrets could sign.
  execute format('grant insert, update on %I.webhook_delivery to %I', v_schema, '${prefix}_recording');
  execute format('revoke all on %I.webhook from %I', v_schema, '${prefix}_reading');
  -- Databases that come from PostgreSQL 14 let everybody create in this schema.
  execute format('revoke create on schema %I from public', v_schema);
end $roles$;
${readerSql(`${prefix}_reader`)}`;
