create or replace function enkaku.counts_by_kind(code text, from_day date, to_day date default null,
  step interval default '1 year', known_at integer default null)
returns table (day date, coverage text, kind text, count integer)
language sql stable parallel safe as $$
  with asked as materialized (select * from enkaku.moment($1, $3, $5)),
  day as materialized (
    select d::date as day
    from asked cross join lateral generate_series($2::timestamp, asked.asked_day::timestamp, $4) as d)
  select day.day, coalesce(c.coverage, 'UNKNOWN'), counted.kind, counted.count
  from asked
  cross join day
  left join enkaku.coverages c
    on c.code = asked.asked_code and c.valid @> day.day and c.known @> asked.asked_revision
  left join lateral (
    select u.kind, count(*)::int as count from enkaku.unit_rows u
    where u.organization = asked.asked_organization and u.valid @> day.day and u.known @> asked.asked_revision
    group by u.kind) as counted on true
  order by day.day, counted.count desc, counted.kind collate "C"
$$;

comment on function enkaku.counts_by_kind is
  'How many units of each kind the organization with this code has on from_day and after each step (absent: a year) up to and including to_day (absent: today), as known_at a revision (absent: the newest). Columns: day; coverage, UNKNOWN, PARTIAL or COMPLETE: unless COMPLETE it may have had more units; kind and count, the kind with the most units first, null on a day without any unit.';
