-- The duties and their names.

create or replace function project_duty(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeDuties' then
    update duty d set known = int8range(lower(d.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeDuties') as x(id text)
      where d.organization = p_organization and d.id = x.id and upper_inf(d.known);
  end if;
  if p_rows ? 'openDuties' then
    insert into duty
      select p_organization, x.id, x.name, x."nameKey", int8range(p_revision, null)
      from jsonb_to_recordset(p_rows -> 'openDuties') as x(id text, name text, "nameKey" text);
  end if;
  return true;
end $$;
