-- The days on which any part of a snapshot changes.

create or replace function project_change_day(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
declare
  -- Texts become days here and not in the statement: a distributed database refuses to cast a column there.
  v_closed date[];
begin
  if p_rows ? 'closeDays' then
    v_closed := array(select day::date from jsonb_array_elements_text(p_rows -> 'closeDays') as r(day));
    update change_day d set known = int8range(lower(d.known), p_revision)
      where d.organization = p_organization and d.day = any (v_closed) and upper_inf(d.known);
  end if;
  if p_rows ? 'openDays' then
    insert into change_day
      select p_organization, x.day::date, int8range(p_revision, null)
      from jsonb_array_elements_text(p_rows -> 'openDays') as x(day);
  end if;
  return true;
end $$;
