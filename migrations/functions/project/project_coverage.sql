-- How much of the organization is recorded on which days. The first day of a row is its key.

create or replace function project_coverage(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
begin
  if p_rows ? 'closeCoverage' then
    update coverage c set known = int8range(lower(c.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeCoverage') as x("from" date)
      where c.organization = p_organization and lower(c.valid) = x."from" and upper_inf(c.known);
  end if;
  if p_rows ? 'openCoverage' then
    insert into coverage
      select p_organization, daterange(x."from", x.until), int8range(p_revision, null), x.coverage
      from jsonb_to_recordset(p_rows -> 'openCoverage') as x("from" date, until date, coverage text);
  end if;
  return true;
end $$;
