-- Which unit followed which, on which day.

create or replace function project_succession(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeSuccessions' then
    update succession s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeSuccessions') as x(event text, "from" text, "to" text)
      where s.organization = p_organization and s.event = x.event
        and s.from_unit = x."from" and s.to_unit = x."to" and upper_inf(s.known);
  end if;
  if p_rows ? 'openSuccessions' then
    insert into succession
      select p_organization, x.event, x.kind, x."on", x."from", x."to", int8range(p_revision, null)
      from jsonb_to_recordset(p_rows -> 'openSuccessions') as x(
        event text, kind text, "on" date, "from" text, "to" text);
  end if;
  return true;
end $$;
