-- Records one revision, all of it or nothing, in one round trip: move the head of the ledger from the revision that the decision
-- was made on to the next one, and write that one. Only one of those who decided on the same revision finds the head there;
-- the others wait for it and are refused. So the revisions are dense and in commit order.
-- It returns the hash of the new revision, and null where the ledger has gone on, or is not the one of the decision: a service keeps keys
-- and histories in memory, and the database may be replaced by another one. A revision has its hash in one ledger only, so that of the
-- head says both; a registration has none, and is told by the code.
-- It touches one organization alone and takes its key first: where ledgers are distributed, all of it happens where the ledger is.
-- It works with the rights of the owner of the tables: a role that records may itself only insert into the ledger, and
-- changes no row (src/database/roles.ts).

create or replace function append_revision(
  p_organization bigint,
  p_code         text,
  p_head         int,    -- the revision that the decision was made on; 0 for the registration
  p_head_hash    text,   -- its hash
  p_by           text,
  p_reason       text,
  p_key          text,
  p_fingerprint  text,
  p_content      text,
  p_content_hash text,
  p_events       jsonb,
  p_rows         jsonb
) returns text language plpgsql security definer set search_path from current
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  v_may boolean;
begin
  v_may := require_recorder();
  if p_head = 0 then
    if not exists (select from organization o where o.id = p_organization and o.code = p_code) then
      return null;
    end if;
    insert into ledger_head (organization, revision) values (p_organization, 1) on conflict (organization) do nothing;
  else
    update ledger_head h set revision = p_head + 1
      where h.organization = p_organization and h.revision = p_head
        -- In this order the planner takes the primary key, as in write_revision.
        and p_head_hash = (
          select r.hash from revision r where r.organization = p_organization and r.number <= p_head order by r.number desc limit 1);
  end if;
  if found then
    return write_revision(p_organization, p_head + 1, p_by, p_reason, p_key, p_fingerprint, p_content, p_content_hash,
                          p_events, p_rows);
  end if;

  if p_head_hash = (select r.hash from revision r where r.organization = p_organization order by r.number desc limit 1) then
    raise exception 'ledger_head does not have revision % of %, the newest of its ledger: run enkaku rebuild %', p_head, p_code, p_code
      using errcode = 'data_corrupted';
  end if;
  return null;
end $$;
