-- Closes and opens the rectangles that one revision changes. Called by append_revision, and by a rebuild.
-- `p_rows` has lists to close and to open for each table; an absent list changes nothing.

create function project(p_organization int, p_revision int, p_rows jsonb) returns void language plpgsql as $$
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

  insert into coverage
    select p_organization, daterange(x."from", x.until), from_now, x.coverage
    from jsonb_to_recordset(p_rows -> 'openCoverage') as x("from" date, until date, coverage text);

  insert into reorganization
    select p_organization, x.id, from_now, x."effectiveOn", 'RECORDED', null, x.data
    from jsonb_to_recordset(p_rows -> 'openReorganizations') as x(id text, "effectiveOn" date, data jsonb);

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

  insert into succession
    select p_organization, x.event, x.kind, x."on", x."from", x."to", from_now
    from jsonb_to_recordset(p_rows -> 'openSuccessions') as x(
      event text, kind text, "on" date, "from" text, "to" text);

  insert into event_unit
    select p_organization, x.unit, x.position
    from jsonb_to_recordset(p_rows -> 'eventUnits') as x(unit text, position int);
end $$;
