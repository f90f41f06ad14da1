-- Writes a revision into the overlay of this session (open_overlay): as append_revision does, without its lock. The head
-- is compared in the session's own snapshot, which no other recorder changes.

create or replace function try_revision(
  p_code text, p_head int, p_by text, p_reason text, p_fingerprint text, p_content text, p_content_hash text,
  p_events jsonb, p_rows jsonb
) returns table (appended boolean, revision int) language plpgsql as $$
declare
  v_organization int;
  v_number       int;
begin
  select o.id into v_organization from organization o where o.code = p_code;
  select coalesce(max(r.number), 0) into v_number from revision r where r.organization = v_organization;
  if v_number = p_head then
    perform write_revision(v_organization, p_head + 1, p_by, p_reason, null, p_fingerprint, p_content, p_content_hash,
                           p_events, p_rows);
  end if;
  return query select v_number = p_head, p_head + 1;
end $$;
