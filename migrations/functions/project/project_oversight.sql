-- Which posts oversee a unit, in order.

create or replace function project_oversight(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
declare
  v_old record;
begin
  if p_rows ? 'closeOversight' then
    -- One by one, by the index by key: as a join, the planner expects a hundred rows to close, and reads all rows of the
    -- organization; "+ 0" keeps it from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closeOversight') as r(key text, "from" date, until date) loop
      update oversight s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.unit = v_old.key
          and lower(s.valid) + 0 = v_old."from" and upper(s.valid) is not distinct from v_old.until and upper_inf(s.known);
    end loop;
  end if;
  if p_rows ? 'openOversight' then
    insert into oversight
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null), x.posts, x.because
      from jsonb_to_recordset(p_rows -> 'openOversight') as x(
        key text, "from" date, until date, posts text[], because text);
  end if;
  return true;
end $$;
