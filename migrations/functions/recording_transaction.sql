-- The transaction that recorded a revision, for the generated column revision.xid.
-- It is immutable in name only, because no column can be generated otherwise. Here that does no harm: a row of the
-- ledger is written once. The argument keeps the planner from computing it before there is a row.
-- In PL/pgSQL: a function in SQL is read and planned anew for each row.

create or replace function recording_transaction(p_number int) returns xid8 language plpgsql immutable as $$
begin
  return pg_current_xact_id();
end $$;
