-- The triggers of the ledger call this: a recorded row is never updated, deleted or truncated.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;
