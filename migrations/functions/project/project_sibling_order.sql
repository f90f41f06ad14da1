-- The children of each unit, in order. The key is the parent; '' at the top.

create or replace function project_sibling_order(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
declare
  v_old record;
begin
  if p_rows ? 'closeSiblings' then
    -- One by one, by the index by key: as a join, the planner expects a hundred rows to close, and reads all rows of the
    -- organization; "+ 0" keeps it from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closeSiblings') as r(key text, "from" date, until date) loop
      update sibling_order s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.parent = v_old.key
          and lower(s.valid) + 0 = v_old."from" and upper(s.valid) is not distinct from v_old.until and upper_inf(s.known);
    end loop;
  end if;
  if p_rows ? 'openSiblings' then
    insert into sibling_order
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null), x.units
      from jsonb_to_recordset(p_rows -> 'openSiblings') as x(key text, "from" date, until date, units text[]);
  end if;
end $$;
