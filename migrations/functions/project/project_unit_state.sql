-- The units: name, kind, parent and place of each, as rectangles of days and revisions.

create or replace function project_unit_state(p_organization int, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
begin
  if p_rows ? 'closeUnits' then
    update unit_state s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeUnits') as x(key text, "from" date, until date)
      where s.organization = p_organization and s.unit = x.key
        and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  end if;
  if p_rows ? 'openUnits' then
    insert into unit_state
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null),
             x.name, x."nameKey", x."displayName", x.kind, x.parent, x.after, x.because
      from jsonb_to_recordset(p_rows -> 'openUnits') as x(
        key text, "from" date, until date, name text, "nameKey" text, "displayName" text,
        kind text, parent text, after text, because text);
  end if;
end $$;
