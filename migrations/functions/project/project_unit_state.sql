-- The units: name, kind, parent and place of each, as rectangles of days and revisions.

create or replace function project_unit_state(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
declare
  v_unit text;
begin
  if p_rows ? 'closeUnits' then
    update unit_state s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeUnits') as x(key text, "from" date, until date)
      where s.organization = p_organization and s.unit = x.key and lower(s.valid) = x."from"
        and upper(s.known) is null and upper_inf(s.known) and upper(s.valid) is not distinct from x.until;
  end if;
  if p_rows ? 'openUnits' then
    insert into unit_state
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null),
             x.name, x."nameKey", x."displayName", x.kind, x.parent, x.after, x.because
      from jsonb_to_recordset(p_rows -> 'openUnits') as x(
        key text, "from" date, until date, name text, "nameKey" text, "displayName" text,
        kind text, parent text, after text, because text);
    -- A unit has one state on a day, as far as is known now: that of each other row was closed.
    select x.key into v_unit
      from jsonb_to_recordset(p_rows -> 'openUnits') as x(key text, "from" date, until date)
      where 1 < (
        select count(*) from unit_state s
        where s.organization = p_organization and s.unit = x.key and upper(s.known) is null and upper_inf(s.known)
          and s.valid && daterange(x."from", x.until))
      limit 1;
    if found then
      raise exception 'two states of % have the same day', v_unit using errcode = 'exclusion_violation', table = 'unit_state';
    end if;
  end if;
end $$;
