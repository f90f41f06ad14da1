-- Further rows of a large revision, in the transaction that appended it. As append_revision it works with the rights of the
-- owner of the tables; of revisions recorded earlier it changes nothing.

create or replace function project_further(p_organization bigint, p_revision int, p_rows jsonb) returns void
language plpgsql security definer set search_path from current
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  v_done boolean;
begin
  v_done := require_recorder();
  if not exists (
    select from revision r
    where r.organization = p_organization and r.number = p_revision and r.xid = pg_current_xact_id()) then
    raise exception 'revision % of the organization with the key % is not of this transaction', p_revision, p_organization;
  end if;
  v_done := project(p_organization, p_revision, p_rows);
end $$;
