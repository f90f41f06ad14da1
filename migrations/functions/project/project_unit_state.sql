-- The units: name, kind, parent and place of each, as rectangles of days and revisions.

create or replace function project_unit_state(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
declare
  v_old record;
begin
  if p_rows ? 'closeUnits' then
    -- One by one, by the index by key: as a join, the planner expects a hundred rows to close, and reads all rows of the
    -- organization; "+ 0" keeps it from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closeUnits') as r(key text, "from" date, until date) loop
      update unit_state s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.unit = v_old.key
          and lower(s.valid) + 0 = v_old."from" and upper(s.valid) is not distinct from v_old.until and upper_inf(s.known);
    end loop;
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
