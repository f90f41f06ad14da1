create or replace function enkaku.duty_holders(code text, day date default null, known_at integer default null)
returns table (duty_id text, duty_name text, holder_id text, holder_name text, holder_path text, valid_from date,
  valid_until date, event_id text)
language sql stable parallel safe as $$
  with asked as materialized (select * from enkaku.moment($1, $2, $3)),
  unit as materialized (select * from enkaku.units_as_of($1, $2, $3))
  select h.duty_id, h.duty_name, h.holder_id, unit.name, unit.path, h.valid_from, h.valid_until, h.event_id
  from asked
  join enkaku.holding_rows h
    on h.organization = asked.asked_organization and h.valid @> asked.asked_day and h.known @> asked.asked_revision
  left join unit on unit.unit_id = h.holder_id
  order by unit.place, lower(h.valid), length(h.holder_id), h.holder_id, length(h.duty_id), h.duty_id
$$;

comment on function enkaku.duty_holders is
  'Which unit of the organization with this code holds which duty (事務) on a day (absent: today), as known_at a revision (absent: the newest), in the order of the establishment (建制順) of the holders. Columns: duty_id; duty_name; holder_id, holder_name and holder_path, the unit on that day; valid_from, null if nobody knows since when; valid_until, exclusive; event_id, the event that caused the holding.';
