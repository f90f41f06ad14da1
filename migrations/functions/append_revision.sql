-- Records one revision, all of it or nothing, in one round trip: lock the organization, compare its newest revision
-- with the one that the decision was made on, write the new one.
-- It works with the rights of the owner of the tables: a role that records may itself only insert into the ledger, and
-- changes no row (src/database/roles.ts).
-- The row lock on the organization makes the revisions dense and puts them into commit order.

create or replace function append_revision(
  p_code         text,
  p_registration jsonb,  -- {name, timeZone}: the organization is registered by this revision; else null
  p_head         int,    -- the revision that the decision was made on
  p_by           text,
  p_reason       text,
  p_key          text,
  p_fingerprint  text,
  p_content      text,
  p_content_hash text,
  p_events       jsonb,
  p_rows         jsonb
) returns table (appended boolean, revision int) language plpgsql security definer set search_path from current as $$
declare
  v_organization int;
  v_head         int;
begin
  perform require_recorder();
  if p_registration is not null then
    insert into organization (code, name, time_zone)
      values (p_code, p_registration ->> 'name', p_registration ->> 'timeZone')
      on conflict (code) do nothing;
  end if;
  select id into v_organization from organization where code = p_code for update;

  select coalesce(max(r.number), 0) into v_head from revision r where r.organization = v_organization;
  if v_head = p_head then
    perform write_revision(v_organization, p_head + 1, p_by, p_reason, p_key, p_fingerprint, p_content, p_content_hash,
                           p_events, p_rows);
  end if;
  return query select v_head = p_head, case when v_head = p_head then p_head + 1 else v_head end;
end $$;
