-- Which unit holds which duty on which days.

create or replace function project_duty_holding(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
begin
  if p_rows ? 'closeHoldings' then
    update duty_holding s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeHoldings') as x(duty text, unit text, "from" date, until date)
      where s.organization = p_organization and s.duty = x.duty and s.unit = x.unit
        and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  end if;
  if p_rows ? 'openHoldings' then
    insert into duty_holding
      select p_organization, x.duty, x.unit, daterange(x."from", x.until), int8range(p_revision, null),
             coalesce(x.open, false), x.because
      from jsonb_to_recordset(p_rows -> 'openHoldings') as x(
        duty text, unit text, "from" date, until date, open boolean, because text);
  end if;
end $$;
