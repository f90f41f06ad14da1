-- Which posts oversee a unit, in order.

create or replace function project_oversight(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
begin
  if p_rows ? 'closeOversight' then
    update oversight s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closeOversight') as x(key text, "from" date, until date)
      where s.organization = p_organization and s.unit = x.key
        and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  end if;
  if p_rows ? 'openOversight' then
    insert into oversight
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null), x.posts, x.because
      from jsonb_to_recordset(p_rows -> 'openOversight') as x(
        key text, "from" date, until date, posts text[], because text);
  end if;
end $$;
