-- Keeps the newest state of a long history, as text, from which services start. It replaces an older one, or one of other rules. It works
-- with the rights of the owner of the tables, as append_revision does.

create or replace function keep_newest_state(
  p_organization bigint,
  p_revision     int,
  p_hash         text,   -- of the revision whose state it is; null: as it is in the ledger
  p_rules        text,
  p_state        text
) returns void language plpgsql security definer set search_path from current as $$
declare
  v_may boolean;
begin
  v_may := require_recorder();
  insert into newest_state as s (organization, revision, hash, rules, state)
    select p_organization, p_revision, r.hash, p_rules, p_state
    from revision r where r.organization = p_organization and r.number = p_revision and r.hash = coalesce(p_hash, r.hash)
    on conflict (organization) do update
      set revision = excluded.revision, hash = excluded.hash, rules = excluded.rules, state = excluded.state
      where s.revision < excluded.revision or s.rules <> excluded.rules or s.hash <> excluded.hash;
end $$;
