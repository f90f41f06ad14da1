create or replace function enkaku.revisions(code text)
returns table (number integer, recorded_at timestamptz, recorded_by text, reason text, source text, reorganization_id text,
  event_count integer, hash text)
language sql stable parallel safe as $$
  select r.number, r.recorded_at, r.recorded_by, r.reason, r.source, r.reorganization_id, r.event_count, r.hash
  from enkaku.moment($1) as asked join enkaku.revisions r on r.code = asked.asked_code
  order by r.number
$$;

comment on function enkaku.revisions is
  'The audit log of the organization with this code, oldest first. Columns: number; recorded_at; recorded_by; reason; source; reorganization_id, that it recorded or amended; event_count; hash.';
