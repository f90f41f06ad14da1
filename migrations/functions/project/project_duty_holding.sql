-- Which unit holds which duty on which days.

create or replace function project_duty_holding(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
declare
  v_old record;
begin
  if p_rows ? 'closeHoldings' then
    -- One by one, by the index by key: as a join, the planner expects a hundred rows to close, and reads all rows of the
    -- organization; "+ 0" keeps it from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closeHoldings') as r(duty text, unit text, "from" date, until date) loop
      update duty_holding s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.duty = v_old.duty and s.unit = v_old.unit
          and lower(s.valid) + 0 = v_old."from" and upper(s.valid) is not distinct from v_old.until and upper_inf(s.known);
    end loop;
  end if;
  if p_rows ? 'openHoldings' then
    insert into duty_holding
      select p_organization, x.duty, x.unit, daterange(x."from", x.until), int8range(p_revision, null),
             coalesce(x.open, false), x.because
      from jsonb_to_recordset(p_rows -> 'openHoldings') as x(
        duty text, unit text, "from" date, until date, open boolean, because text);
  end if;
  return true;
end $$;
