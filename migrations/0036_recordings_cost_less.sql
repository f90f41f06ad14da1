-- A recording takes PostgreSQL less time (docs/decisions.md, "What a recording costs"). Functions call each other without queries, and
-- append_revision also compares the hash of the revision that a decision was made on (functions/append_revision.sql).

-- PostgreSQL reads the text of a check and plans it again for every statement. The functions that record cannot write what these refuse:
-- they count positions and revisions from 1, and give a row a range from the revision that opens it to a later one.
do $$
declare
  v_check record;
begin
  for v_check in
    select c.relname as name, k.conname as constraint_name
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = (select relnamespace from pg_class where oid = 'unit_state'::regclass) and k.contype = 'c'
      and c.relname <> 'newest_state'
      and pg_get_constraintdef(k.oid) ~ '^CHECK \(\(+(NOT isempty\((valid|known)\)|(number|position|revision) > 0)\)+$'
  loop
    execute format('alter table %I drop constraint %I', v_check.name, v_check.constraint_name);
  end loop;
end $$;

-- A revision is written with the head of its ledger, in the same call, and that has a foreign key to the organization.
alter table revision drop constraint revision_organization_fkey;
