-- What each event moves: a duty, or work that is only described.

create or replace function project_duty_transfer(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeTransfers' then
    update duty_transfer t set known = int8range(lower(t.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeTransfers') as x(event text)
      where t.organization = p_organization and t.event = x.event and upper_inf(t.known);
  end if;
  if p_rows ? 'openTransfers' then
    insert into duty_transfer (organization, event, on_day, known, duty, description, extent, from_units, to_units,
                               except_for, from_outside, to_outside)
      select p_organization, x.event, x."on", int8range(p_revision, null), x.duty, x.description, x.extent,
             x."from", x."to", x."except", x."fromOutside", x."toOutside"
      from jsonb_to_recordset(p_rows -> 'openTransfers') as x(
        event text, "on" date, duty text, description text, extent text, "from" text[], "to" text[],
        "except" text, "fromOutside" text, "toOutside" text);
  end if;
  return true;
end $$;
