-- The units: name, kind, parent and place of each, as rectangles of days and revisions.

create or replace function project_unit_state(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
declare
  -- A statement for each costs more than the rows it closes; but for a few a join may read all rows of the organization.
  c_many constant int := 10;
  v_old   record;
  v_units text[];
  v_from  date[];
  v_until date[];
  v_unit  text;
begin
  if jsonb_array_length(p_rows -> 'closeUnits') < c_many then
    -- By the unique index; "+ 0" keeps the planner from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closeUnits') as r(key text, "from" date, until date) loop
      update unit_state s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.unit = v_old.key and lower(s.valid) + 0 = v_old."from"
          and upper(s.known) is null and upper_inf(s.known) and upper(s.valid) is not distinct from v_old.until;
    end loop;
  elsif p_rows ? 'closeUnits' then
    -- The planner expects few elements of a list that it does not know, and looks for each by the unique index.
    select array_agg(key), array_agg("from"), array_agg(until) into v_units, v_from, v_until
      from jsonb_to_recordset(p_rows -> 'closeUnits') as r(key text, "from" date, until date);
    update unit_state s set known = int8range(lower(s.known), p_revision)
      from unnest(v_units, v_from, v_until) as old(unit, "from", until)
      where s.organization = p_organization and s.unit = old.unit and lower(s.valid) + 0 = old."from"
        and upper(s.known) is null and upper_inf(s.known) and upper(s.valid) is not distinct from old.until;
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
    select open.unit into v_unit
      from (
        select s.unit, s.valid, lag(s.valid) over (partition by s.unit order by lower(s.valid)) as before
        from (select distinct key from jsonb_to_recordset(p_rows -> 'openUnits') as r(key text)) as x, lateral (
          select s.unit, s.valid, s.known from unit_state s
          where s.organization = p_organization and s.unit = x.key and upper(s.known) is null offset 0) as s
        where upper_inf(s.known)) as open
      where open.valid && open.before
      limit 1;
    if found then
      raise exception 'two states of % have the same day', v_unit
        using errcode = 'exclusion_violation', table = 'unit_state';
    end if;
  end if;
  return true;
end $$;
