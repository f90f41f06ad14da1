-- The children of each unit, in order. The key is the parent; '' at the top.

create or replace function project_sibling_order(p_organization int, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
begin
  if p_rows ? 'closeSiblings' then
    update sibling_order s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeSiblings') as x(key text, "from" date, until date)
      where s.organization = p_organization and s.parent = x.key
        and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  end if;
  if p_rows ? 'openSiblings' then
    insert into sibling_order
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null), x.units
      from jsonb_to_recordset(p_rows -> 'openSiblings') as x(key text, "from" date, until date, units text[]);
  end if;
end $$;
