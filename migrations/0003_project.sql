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
      and s.valid = daterange(x."from", x.until) and upper_inf(s.known);
  insert into unit_state
    select p_organization, x.key, daterange(x."from", x.until), from_now,
           x.name, x."nameKey", x."displayName", x.kind, x.parent, x.after, x.because
    from jsonb_to_recordset(p_rows -> 'openUnits') as x(
      key text, "from" date, until date, name text, "nameKey" text, "displayName" text,
      kind text, parent text, after text, because text);

  update sibling_order s set known = int8range(lower(s.known), p_revision)
    from jsonb_to_recordset(p_rows -> 'closeSiblings') as x(key text, "from" date, until date)
    where s.organization = p_organization and s.parent = x.key
      and s.valid = daterange(x."from", x.until) and upper_inf(s.known);
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

  insert into event_unit
    select p_organization, x.unit, x.position
    from jsonb_to_recordset(p_rows -> 'eventUnits') as x(unit text, position int);
end $$;
