-- The names that no unit of the organization had before. Nothing here is ever closed: searches also ask about earlier revisions.

create or replace function project_unit_name(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'unitNames' then
    -- No "on conflict", which a view of a preview does not know; nobody else records in this organization now. A value from a subquery is
    -- looked up for each name, where for "not exists" the planner may read all names of the organization.
    insert into unit_name
      select p_organization, x.name from jsonb_array_elements_text(p_rows -> 'unitNames') as x(name)
      where (select n.organization from unit_name n where n.organization = p_organization and n.name = x.name) is null;
  end if;
  return true;
end $$;
