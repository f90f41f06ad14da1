-- Which units an event names. Nothing here is ever closed: what an event names does not change.

create or replace function project_event_unit(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'eventUnits' then
    insert into event_unit
      select p_organization, x.unit, x.position
      from jsonb_to_recordset(p_rows -> 'eventUnits') as x(unit text, position int);
  end if;
  return true;
end $$;
