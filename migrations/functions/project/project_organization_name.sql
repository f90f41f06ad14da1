-- The names that events give the organization.

create or replace function project_organization_name(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeNames' then
    update organization_name n set known = int8range(lower(n.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeNames') as x(event text)
      where n.organization = p_organization and n.event = x.event and upper_inf(n.known);
  end if;
  if p_rows ? 'openNames' then
    insert into organization_name
      select p_organization, x.event, x."on", int8range(p_revision, null), x.name
      from jsonb_to_recordset(p_rows -> 'openNames') as x(event text, "on" date, name text);
  end if;
  return true;
end $$;
