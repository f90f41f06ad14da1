-- Further rows of a large revision, in the transaction that appended it. As append_revision it works with the rights of the
-- owner of the tables; of revisions recorded earlier it changes nothing.

create or replace function project_further(p_code text, p_revision int, p_rows jsonb) returns void
language plpgsql security definer set search_path from current as $$
declare
  v_organization int;
begin
  perform require_recorder();
  select r.organization into v_organization
    from revision r join organization o on o.id = r.organization
    where o.code = p_code and r.number = p_revision and r.xid = pg_current_xact_id();
  if v_organization is null then
    raise exception 'revision % of % is not of this transaction', p_revision, p_code;
  end if;
  perform project(v_organization, p_revision, p_rows);
end $$;
