-- Records one revision, all of it or nothing, in one round trip: move the head of the ledger from the revision that the decision
-- was made on to the next one, and write that one. Only one of those who decided on the same revision finds the head there;
-- the others wait for it and are refused. So the revisions are dense and in commit order.
-- It touches one organization alone and takes its key first: where ledgers are distributed, all of it happens where the ledger is.
-- The service keeps keys in memory; the code shows whether the database is still the one in which it found the key.
-- It works with the rights of the owner of the tables: a role that records may itself only insert into the ledger, and
-- changes no row (src/database/roles.ts).

create or replace function append_revision(
  p_organization bigint,
  p_code         text,
  p_head         int,    -- the revision that the decision was made on; 0 for the registration
  p_by           text,
  p_reason       text,
  p_key          text,
  p_fingerprint  text,
  p_content      text,
  p_content_hash text,
  p_events       jsonb,
  p_rows         jsonb
) returns table (appended boolean, revision int) language plpgsql security definer set search_path from current
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  v_newest int;
begin
  perform require_recorder();
  if not exists (select from organization o where o.id = p_organization and o.code = p_code) then
    return query select false, 0;
    return;
  end if;

  if p_head = 0 then
    insert into ledger_head (organization, revision) values (p_organization, 1) on conflict (organization) do nothing;
  else
    update ledger_head h set revision = p_head + 1 where h.organization = p_organization and h.revision = p_head;
  end if;
  if found then
    perform write_revision(p_organization, p_head + 1, p_by, p_reason, p_key, p_fingerprint, p_content, p_content_hash,
                           p_events, p_rows);
    return query select true, p_head + 1;
    return;
  end if;

  select coalesce(max(r.number), 0) into v_newest from revision r where r.organization = p_organization;
  if v_newest = p_head then
    raise exception 'ledger_head does not have revision % of %, the newest of its ledger: run enkaku rebuild %', v_newest, p_code, p_code
      using errcode = 'data_corrupted';
  end if;
  return query select false, v_newest;
end $$;
