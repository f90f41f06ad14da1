-- The children of each unit, in order. The key is the parent; '' at the top.

create or replace function project_sibling_order(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
declare
  v_old record;
  v_parent text;
begin
  if p_rows ? 'closeSiblings' then
    -- One by one, by the unique index: as a join, the planner expects a hundred rows to close, and reads all rows of the
    -- organization; "+ 0" keeps it from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closeSiblings') as r(key text, "from" date, until date) loop
      update sibling_order s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.parent = v_old.key and lower(s.valid) + 0 = v_old."from"
          and upper(s.known) is null and upper_inf(s.known) and upper(s.valid) is not distinct from v_old.until;
    end loop;
  end if;
  if p_rows ? 'openSiblings' then
    insert into sibling_order
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null), x.units
      from jsonb_to_recordset(p_rows -> 'openSiblings') as x(key text, "from" date, until date, units text[]);
    -- A parent has one list on a day, as far as is known now: that of each other row was closed.
    -- "offset 0" keeps the planner on the unique index.
    select x.key into v_parent
      from jsonb_to_recordset(p_rows -> 'openSiblings') as x(key text, "from" date, until date)
      where 1 < (
        select count(*) from (
          select s.valid, s.known from sibling_order s
          where s.organization = p_organization and s.parent = x.key and upper(s.known) is null offset 0) as open
        where upper_inf(open.known) and open.valid && daterange(x."from", x.until))
      limit 1;
    if found then
      raise exception 'two lists of the units under % have the same day', coalesce(nullif(v_parent, ''), 'the top')
        using errcode = 'exclusion_violation', table = 'sibling_order';
    end if;
  end if;
  return true;
end $$;
