-- Records one revision, all of it or nothing, in one round trip: lock the organization, compare its newest revision
-- with the one that the decision was made on, number, stamp and chain the new one, insert its events, project.
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
) returns table (appended boolean, revision int) language plpgsql as $$
declare
  v_organization int;
  v_last         record;
  v_at           timestamptz(3);
  v_number       int;
begin
  if p_registration is not null then
    insert into organization (code, name, time_zone)
      values (p_code, p_registration ->> 'name', p_registration ->> 'timeZone')
      on conflict (code) do nothing;
  end if;
  select id into v_organization from organization where code = p_code for update;

  select r.number, r.recorded_at, r.hash into v_last
    from revision r where r.organization = v_organization order by r.number desc limit 1;
  if coalesce(v_last.number, 0) <> p_head then
    return query select false, coalesce(v_last.number, 0);
    return;
  end if;

  v_number := p_head + 1;
  -- Strictly increasing even if the clock stands still or goes back: so an instant finds exactly one revision.
  v_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_last.recorded_at + interval '1 millisecond');

  insert into revision (organization, number, recorded_at, recorded_by, reason, idempotency_key, fingerprint,
                        content, content_hash, hash)
    values (v_organization, v_number, v_at, p_by, p_reason, p_key, p_fingerprint, p_content, p_content_hash,
            chain_hash(v_last.hash, v_number, v_at, p_content_hash));
  insert into event (organization, position, id, revision, type, effective_on, own_day, precision, clause, note,
                     reorganization, data)
    select v_organization, x.position, x.id, v_number, x.type, x."effectiveOn", coalesce(x."ownDay", false),
           x.precision, x.clause, x.note, x.reorganization, x.data
    from jsonb_to_recordset(p_events) as x(
      position int, id text, type text, "effectiveOn" date, "ownDay" boolean, precision text,
      clause text, note text, reorganization text, data text);
  perform project(v_organization, v_number, p_rows);
  return query select true, v_number;
end $$;
