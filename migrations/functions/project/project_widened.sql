-- The units and posts that were added to the baseline later.

create or replace function project_widened(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeWidened' then
    update widened w set known = int8range(lower(w.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeWidened') as x(id text)
      where w.organization = p_organization and w.id = x.id and upper_inf(w.known);
  end if;
  if p_rows ? 'openWidened' then
    insert into widened
      select p_organization, x.id, x."from", int8range(p_revision, null)
      from jsonb_to_recordset(p_rows -> 'openWidened') as x(id text, "from" date);
  end if;
  return true;
end $$;
