-- The head on which a trial of this organization begins. In a distributed database the rows of the organization are copied into this session
-- before (open_overlay), all from the snapshot of the transaction, and once for all trials of it.

create or replace function begin_trial(p_organization bigint) returns int language plpgsql as $$
declare
  v_copied boolean := true;
  v_table  record;
begin
  if to_regclass('pg_temp.copied_organization') is not null then
    execute 'select exists (select from pg_temp.copied_organization where id = $1)' into v_copied using p_organization;
  end if;
  if not v_copied then
    for v_table in
      select c.relname as copy, original.oid::regclass as original, case when original.relname = 'organization' then 'id' else 'organization' end as key
      from pg_class c
      join pg_class original on 'copied_' || original.relname = c.relname and original.relkind = 'r'
      where c.relnamespace = pg_my_temp_schema() and c.relname like 'copied\_%' and c.relkind = 'r'
        and original.relnamespace = (select pronamespace from pg_proc where proname = 'open_overlay')
    loop
      execute format('insert into pg_temp.%I select * from %s where %I = %s', v_table.copy, v_table.original, v_table.key, p_organization);
    end loop;
  end if;
  return coalesce((select h.revision from ledger_head h where h.organization = p_organization), 0);
end $$;
