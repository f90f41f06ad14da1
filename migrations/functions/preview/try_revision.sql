-- Writes a revision into the overlay of this session (open_overlay): as append_revision does, without waiting for anybody. The head
-- is compared in the session's own snapshot, which no other recorder changes.

create or replace function try_revision(
  p_organization bigint, p_code text, p_head int, p_by text, p_reason text, p_fingerprint text, p_content text,
  p_content_hash text, p_events jsonb, p_rows jsonb
) returns text language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  v_head int;
  v_hash text;
begin
  select h.revision into v_head from ledger_head h
    where h.organization = p_organization
      and exists (select from organization o where o.id = p_organization and o.code = p_code);
  if v_head = p_head then
    v_hash := write_revision(p_organization, p_head + 1, p_by, p_reason, null, p_fingerprint, p_content, p_content_hash,
                             p_events, p_rows);
    insert into ledger_head (organization, revision) values (p_organization, p_head + 1);
  end if;
  return v_hash;
end $$;
