-- The units: name, kind, parent and place of each, as rectangles of days and revisions.

create or replace function project_unit_state(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
declare
  v_old record;
  v_unit text;
begin
  if p_rows ? 'closeUnits' then
    -- One by one, by the unique index: as a join, the planner expects a hundred rows to close, and reads all rows of the
    -- organization; "+ 0" keeps it from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closeUnits') as r(key text, "from" date, until date) loop
      update unit_state s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.unit = v_old.key and lower(s.valid) + 0 = v_old."from"
          and upper(s.known) is null and upper_inf(s.known) and upper(s.valid) is not distinct from v_old.until;
    end loop;
  end if;
  if p_rows ? 'openUnits' then
    insert into unit_state
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null),
             x.name, x."nameKey", x."displayName", x.kind, x.parent, x.after, x.because
      from jsonb_to_recordset(p_rows -> 'openUnits') as x(
        key text, "from" date, until date, name text, "nameKey" text, "displayName" text,
        kind text, parent text, after text, because text);
    -- A unit has one state on a day, as far as is known now: that of each other row was closed.
    -- "offset 0" keeps the planner on the unique index.
    select x.key into v_unit
      from jsonb_to_recordset(p_rows -> 'openUnits') as x(key text, "from" date, until date)
      where 1 < (
        select count(*) from (
          select s.valid, s.known from unit_state s
          where s.organization = p_organization and s.unit = x.key and upper(s.known) is null offset 0) as open
        where upper_inf(open.known) and open.valid && daterange(x."from", x.until))
      limit 1;
    if found then
      raise exception 'two states of % have the same day', v_unit
        using errcode = 'exclusion_violation', table = 'unit_state';
    end if;
  end if;
end $$;
