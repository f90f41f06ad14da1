-- What later revisions make of earlier ones: events that read otherwise than they were recorded, and charts that came later.

-- The events that do not read as recorded. An event without a row for a revision reads as it was recorded.
create table amended_event (
  organization   int not null references organization,
  event          text collate "C" not null,
  known          int8range not null check (not isempty(known)),
  -- The day on which it takes effect; null: it is left out.
  effective_on   date,
  precision      text collate "C" not null,
  -- The event EventCorrected whose words are read; null: its own.
  correction     text collate "C",
  -- The latest amendment that holds.
  superseded_by  text collate "C",
  exclude using gist (organization with =, event collate "POSIX" with =, known with &&)
);
create index on amended_event (organization, event);

-- Few of many: they are looked up by what they say.
create index on event (organization, position) where type = 'EventCorrected';
create index on event (organization, position) where type like 'Post%';

-- Units and posts that a later chart of the same days added: nothing is said of the days before.
create table widened (
  organization  int not null references organization,
  id            text collate "C" not null,
  from_day      date not null,
  known         int8range not null check (not isempty(known)),
  exclude using gist (organization with =, id collate "POSIX" with =, known with &&)
);
create index on widened (organization, id);

-- As before, and now everything that a revision opened can be closed by a later one.
create or replace function project(p_organization int, p_revision int, p_rows jsonb) returns void language plpgsql as $$
declare
  from_now int8range := int8range(p_revision, null);
begin
  -- What is closed first makes room for what is opened under the same key.
  update unit_state s set known = int8range(lower(s.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeUnits') as x(key text, "from" date, until date)
    where s.organization = p_organization and s.unit = x.key
      and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  insert into unit_state
    select p_organization, x.key, daterange(x."from", x.until), from_now,
           x.name, x."nameKey", x."displayName", x.kind, x.parent, x.after, x.because
    from jsonb_to_recordset(p_rows -> 'openUnits') as x(
      key text, "from" date, until date, name text, "nameKey" text, "displayName" text,
      kind text, parent text, after text, because text);

  update sibling_order s set known = int8range(lower(s.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeSiblings') as x(key text, "from" date, until date)
    where s.organization = p_organization and s.parent = x.key
      and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  insert into sibling_order
    select p_organization, x.key, daterange(x."from", x.until), from_now, x.units
    from jsonb_to_recordset(p_rows -> 'openSiblings') as x(key text, "from" date, until date, units text[]);

  update change_day d set known = int8range(lower(d.known), p_revision)
    from jsonb_array_elements_text(p_rows -> 'closeDays') as x(day)
    where d.organization = p_organization and d.day = x.day::date and upper_inf(d.known);
  insert into change_day
    select p_organization, x.day::date, from_now
    from jsonb_array_elements_text(p_rows -> 'openDays') as x(day);

  update coverage c set known = int8range(lower(c.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeCoverage') as x("from" date)
    where c.organization = p_organization and lower(c.valid) = x."from" and upper_inf(c.known);
  insert into coverage
    select p_organization, daterange(x."from", x.until), from_now, x.coverage
    from jsonb_to_recordset(p_rows -> 'openCoverage') as x("from" date, until date, coverage text);

  update reorganization r set known = int8range(lower(r.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeReorganizations') as x(id text)
    where r.organization = p_organization and r.id = x.id and upper_inf(r.known);
  insert into reorganization
    select p_organization, x.id, from_now, x."effectiveOn", x.status, x."withdrawnOn", x.data
    from jsonb_to_recordset(p_rows -> 'openReorganizations') as x(
      id text, "effectiveOn" date, status text, "withdrawnOn" date, data jsonb);

  update amended_event a set known = int8range(lower(a.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeAmended') as x(event text)
    where a.organization = p_organization and a.event = x.event and upper_inf(a.known);
  insert into amended_event
    select p_organization, x.event, from_now, x."effectiveOn", x.precision, x.correction, x."supersededBy"
    from jsonb_to_recordset(p_rows -> 'openAmended') as x(
      event text, "effectiveOn" date, precision text, correction text, "supersededBy" text);

  update widened w set known = int8range(lower(w.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeWidened') as x(id text)
    where w.organization = p_organization and w.id = x.id and upper_inf(w.known);
  insert into widened
    select p_organization, x.id, x."from", from_now
    from jsonb_to_recordset(p_rows -> 'openWidened') as x(id text, "from" date);

  update duty d set known = int8range(lower(d.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeDuties') as x(id text)
    where d.organization = p_organization and d.id = x.id and upper_inf(d.known);
  insert into duty
    select p_organization, x.id, x.name, x."nameKey", from_now
    from jsonb_to_recordset(p_rows -> 'openDuties') as x(id text, name text, "nameKey" text);

  update duty_holding h set known = int8range(lower(h.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeHoldings') as x(duty text, unit text, "from" date, until date)
    where h.organization = p_organization and h.duty = x.duty and h.unit = x.unit
      and lower(h.valid) = x."from" and upper(h.valid) is not distinct from x.until and upper_inf(h.known);
  insert into duty_holding
    select p_organization, x.duty, x.unit, daterange(x."from", x.until), from_now, coalesce(x.open, false), x.because
    from jsonb_to_recordset(p_rows -> 'openHoldings') as x(
      duty text, unit text, "from" date, until date, open boolean, because text);

  update duty_transfer t set known = int8range(lower(t.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeTransfers') as x(event text)
    where t.organization = p_organization and t.event = x.event and upper_inf(t.known);
  insert into duty_transfer
    select p_organization, x.event, x."on", from_now, x.duty, x.description, x.extent, x."from", x."to",
           x.outside, x."except"
    from jsonb_to_recordset(p_rows -> 'openTransfers') as x(
      event text, "on" date, duty text, description text, extent text, "from" text[], "to" text[],
      outside text, "except" text);

  update post_state s set known = int8range(lower(s.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closePosts') as x(key text, "from" date, until date)
    where s.organization = p_organization and s.post = x.key
      and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  insert into post_state
    select p_organization, x.key, daterange(x."from", x.until), from_now, x.name, x."nameKey", x.rank, x.unit,
           x.duties, x.because
    from jsonb_to_recordset(p_rows -> 'openPosts') as x(
      key text, "from" date, until date, name text, "nameKey" text, rank text, unit text, duties text[], because text);

  update oversight s set known = int8range(lower(s.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeOversight') as x(key text, "from" date, until date)
    where s.organization = p_organization and s.unit = x.key
      and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  insert into oversight
    select p_organization, x.key, daterange(x."from", x.until), from_now, x.posts, x.because
    from jsonb_to_recordset(p_rows -> 'openOversight') as x(
      key text, "from" date, until date, posts text[], because text);

  update succession s set known = int8range(lower(s.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeSuccessions') as x(event text, "from" text, "to" text)
    where s.organization = p_organization and s.event = x.event
      and s.from_unit = x."from" and s.to_unit = x."to" and upper_inf(s.known);
  insert into succession
    select p_organization, x.event, x.kind, x."on", x."from", x."to", from_now
    from jsonb_to_recordset(p_rows -> 'openSuccessions') as x(
      event text, kind text, "on" date, "from" text, "to" text);

  insert into event_unit
    select p_organization, x.unit, x.position
    from jsonb_to_recordset(p_rows -> 'eventUnits') as x(unit text, position int);
end $$;
