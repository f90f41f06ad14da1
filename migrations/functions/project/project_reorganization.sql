-- The reorganizations with their effective day and status.

create or replace function project_reorganization(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeReorganizations' then
    update reorganization r set known = int8range(lower(r.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeReorganizations') as x(id text)
      where r.organization = p_organization and r.id = x.id and upper_inf(r.known);
  end if;
  if p_rows ? 'openReorganizations' then
    insert into reorganization
      select p_organization, x.id, int8range(p_revision, null), x."effectiveOn", x.status, x."withdrawnOn", x.data
      from jsonb_to_recordset(p_rows -> 'openReorganizations') as x(
        id text, "effectiveOn" date, status text, "withdrawnOn" date, data jsonb);
  end if;
  return true;
end $$;
