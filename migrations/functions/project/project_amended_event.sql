-- The events whose effective version differs from what was recorded.

create or replace function project_amended_event(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeAmended' then
    update amended_event a set known = int8range(lower(a.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeAmended') as x(event text)
      where a.organization = p_organization and a.event = x.event and upper_inf(a.known);
  end if;
  if p_rows ? 'openAmended' then
    insert into amended_event
      select p_organization, x.event, int8range(p_revision, null),
             x."effectiveOn", x.precision, x.correction, x."supersededBy"
      from jsonb_to_recordset(p_rows -> 'openAmended') as x(
        event text, "effectiveOn" date, precision text, correction text, "supersededBy" text);
  end if;
  return true;
end $$;
