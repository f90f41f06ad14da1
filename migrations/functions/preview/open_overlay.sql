-- Makes this session look at the tables through temporary views of the same names, in which the rows of a trial take the
-- place of the rows that it would close: these are then known at no revision. PostgreSQL looks for a name among the
-- temporary ones first, so every question and `project` work on them unchanged; nobody else sees a trial, and nobody waits
-- for it: it writes temporary tables only.
-- One session may hold several trials: the setting enkaku.trial says which of them a statement belongs to.
-- A head is not known from a revision on, but moves: its row shows the one of the trial in the place of its own.
-- In a database that is distributed the real rows are on other servers, where no temporary table can stand beside them: there the views
-- show a copy of the rows of the organization in this session, which begin_trial makes.

create or replace function open_overlay() returns void language plpgsql as $$
declare
  -- Not current_schema(), which is the schema for reading where the role has its name.
  v_schema  text := (select nspname from pg_namespace n join pg_class c on c.relnamespace = n.oid
                     where c.oid = to_regclass('unit_state'));
  v_is_distributed boolean := false;
  v_table   text;
  v_real    text;
  v_columns text;
  v_shown   text;
begin
  if to_regclass('pg_temp.organization') is not null then
    return;
  end if;
  if to_regclass('pg_catalog.pg_dist_partition') is not null then
    execute 'select exists (select from pg_dist_partition where logicalrelid = $1)'
      into v_is_distributed using format('%I.ledger_head', v_schema)::regclass;
    -- What this session creates is for itself alone.
    perform set_config('citus.enable_ddl_propagation', 'off', false);
  end if;
  for v_table in
    select c.relname from pg_class c
    where c.relnamespace = v_schema::regnamespace and c.relkind = 'r'
      and (c.relname = 'organization' or exists (
        select from pg_attribute where attrelid = c.oid and attname = 'organization' and not attisdropped))
  loop
    v_real := format('%I.%I', v_schema, v_table);
    if v_is_distributed then
      perform copy_table(v_schema, v_table);
      v_real := format('pg_temp.%I', 'copied_' || v_table);
    end if;
    -- The columns alone: what a trial holds need not have everything that a row of the real table must have.
    execute format('create temp table %I on commit delete rows as select 0 as trial, r.* from %I.%I r with no data',
                   'trial_' || v_table, v_schema, v_table);
    -- The rows of the real table that a trial has changed.
    execute format('create temp table %I (trial int not null, at tid not null, primary key (trial, at)) on commit delete rows',
                   'hidden_' || v_table);
    -- No condition on the rows of the real table: with one, the planner would read all of them before it looks for the few
    -- of a key.
    select string_agg(quote_ident(attname), ', ' order by attnum),
        string_agg(case
          when attname = 'known' then format(
            'case when ctid = any (select at from pg_temp.%I where trial = current_setting(''enkaku.trial'')::int)
              then ''empty'' else known end', 'hidden_' || v_table)
          when v_table = 'ledger_head' and attname = 'revision' then
            'coalesce((select max(t.revision) from pg_temp.trial_ledger_head t
              where t.trial = current_setting(''enkaku.trial'')::int and t.organization = r.organization), revision)'
          else quote_ident(attname) end, ', ' order by attnum)
      into v_columns, v_shown
      from pg_attribute
      where attrelid = format('%I.%I', v_schema, v_table)::regclass and attnum > 0 and not attisdropped;
    execute format($view$
      create temp view %1$I (%2$s, at_row) as
        select %3$s, ctid from %4$s r
        union all
        select %2$s, null from pg_temp.%5$I where trial = current_setting('enkaku.trial')::int and %1$L <> 'ledger_head'$view$,
      v_table, v_columns, v_shown, v_real, 'trial_' || v_table);
    execute format('create trigger write_overlay instead of insert or update on pg_temp.%I
                    for each row execute function %I.write_overlay()', v_table, v_schema);
  end loop;
end $$;
