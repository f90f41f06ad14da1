-- The children of each unit, in order. The key is the parent; '' at the top.

create or replace function project_sibling_order(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
declare
  v_parent text;
begin
  if p_rows ? 'closeSiblings' then
    update sibling_order s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeSiblings') as x(key text, "from" date, until date)
      where s.organization = p_organization and s.parent = x.key and lower(s.valid) = x."from"
        and upper(s.known) is null and upper_inf(s.known) and upper(s.valid) is not distinct from x.until;
  end if;
  if p_rows ? 'openSiblings' then
    insert into sibling_order
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null), x.units
      from jsonb_to_recordset(p_rows -> 'openSiblings') as x(key text, "from" date, until date, units text[]);
    -- A parent has one list on a day, as far as is known now: that of each other row was closed.
    select x.key into v_parent
      from jsonb_to_recordset(p_rows -> 'openSiblings') as x(key text, "from" date, until date)
      where 1 < (
        select count(*) from sibling_order s
        where s.organization = p_organization and s.parent = x.key and upper(s.known) is null and upper_inf(s.known)
          and s.valid && daterange(x."from", x.until))
      limit 1;
    if found then
      raise exception 'two lists of the units under % have the same day', coalesce(nullif(v_parent, ''), 'the top')
        using errcode = 'exclusion_violation', table = 'sibling_order';
    end if;
  end if;
end $$;
