-- The rows of one revision: numbered, stamped and chained to the one before it, with its events and what they project. Returns its hash.

create or replace function write_revision(
  p_organization bigint,
  p_number       int,
  p_by           text,
  p_reason       text,
  p_key          text,
  p_fingerprint  text,
  p_content      text,
  p_content_hash text,
  p_events       jsonb,
  p_rows         jsonb
) returns text language plpgsql as $$
declare
  v_last record;
  v_at   timestamptz(3);
  v_hash text;
  v_done boolean;
begin
  -- In this order the planner takes the primary key, also while the table is so small that it does not see a difference.
  select r.recorded_at, r.hash into v_last
    from revision r where r.organization = p_organization and r.number < p_number order by r.number desc limit 1;
  -- Strictly increasing even if the clock stands still or goes back: so an instant finds exactly one revision.
  v_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_last.recorded_at + interval '1 millisecond');
  v_hash := chain_hash(v_last.hash, p_number, v_at, p_content_hash);

  insert into revision (organization, number, recorded_at, recorded_by, reason, idempotency_key, fingerprint,
                        content, content_hash, hash)
    values (p_organization, p_number, v_at, p_by, p_reason, p_key, p_fingerprint, p_content, p_content_hash, v_hash);
  insert into event (organization, position, id, revision, type, effective_on, own_day, precision, clause, note,
                     reorganization, data)
    select p_organization, x.position, x.id, p_number, x.type, x."effectiveOn", coalesce(x."ownDay", false),
           x.precision, x.clause, x.note, x.reorganization, x.data
    from jsonb_to_recordset(p_events) as x(
      position int, id text, type text, "effectiveOn" date, "ownDay" boolean, precision text,
      clause text, note text, reorganization text, data text);
  v_done := project(p_organization, p_number, p_rows);
  return v_hash;
end $$;
