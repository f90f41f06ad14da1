create or replace function enkaku.changes(code text, from_day date default null, to_day date default null,
  known_at integer default null)
returns table (effective_on date, event_id text, type text, "precision" text, clause text, note text, reorganization_id text,
  title text, data jsonb, revision integer, recorded_at timestamptz)
language sql stable parallel safe as $$
  select c.effective_on, c.event_id, c.type, c.precision, c.clause, c.note, c.reorganization_id, r.title, c.data,
    c.revision, v.recorded_at
  from enkaku.moment($1, null, $4) as asked
  join enkaku.changes c on c.code = asked.asked_code and c.known @> asked.asked_revision
    and ($2 is null or c.effective_on > $2) and ($3 is null or c.effective_on <= $3)
  join enkaku.revisions v on v.code = asked.asked_code and v.number = c.revision
  left join enkaku.reorganizations r on r.code = asked.asked_code and r.reorganization_id = c.reorganization_id
    and r.known @> asked.asked_revision
  order by c.effective_on, c.position
$$;

comment on function enkaku.changes is
  'The events of the organization with this code in their effective versions, as known_at a revision (absent: the newest), that take effect after from_day, up to and including to_day: those that lead from the tree of the one day to that of the other. Without a day that side is open. By day, then as recorded. Columns: effective_on; event_id; type; precision; clause; note; reorganization_id and its title; data, the content; revision and recorded_at, of the recording of the event.';
