create or replace function enkaku.coverage_on(code text, day date default null, known_at integer default null)
returns text language sql stable parallel safe as $$
  select coalesce((
    select c.coverage from enkaku.coverages c
    where c.code = asked.asked_code and c.valid @> asked.asked_day and c.known @> asked.asked_revision), 'UNKNOWN')
  from enkaku.moment($1, $2, $3) as asked
$$;

comment on function enkaku.coverage_on is
  'How much of the organization with this code is recorded on a day (absent: today), as known_at a revision (absent: the newest): COMPLETE, PARTIAL, or UNKNOWN before the first recorded day.';
