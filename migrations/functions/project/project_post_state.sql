-- The posts: name, rank, unit and duties of each.

create or replace function project_post_state(p_organization bigint, p_revision int, p_rows jsonb)
returns boolean language plpgsql as $$
declare
  v_old record;
begin
  if p_rows ? 'closePosts' then
    -- One by one, by the index by key: as a join, the planner expects a hundred rows to close, and reads all rows of the
    -- organization; "+ 0" keeps it from reading all that begin on that day.
    for v_old in select * from jsonb_to_recordset(p_rows -> 'closePosts') as r(key text, "from" date, until date) loop
      update post_state s set known = int8range(lower(s.known), p_revision)
        where s.organization = p_organization and s.post = v_old.key
          and lower(s.valid) + 0 = v_old."from" and upper(s.valid) is not distinct from v_old.until and upper_inf(s.known);
    end loop;
  end if;
  if p_rows ? 'openPosts' then
    insert into post_state
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null),
             x.name, x."nameKey", x.rank, x.unit, x.duties, x.because
      from jsonb_to_recordset(p_rows -> 'openPosts') as x(
        key text, "from" date, until date, name text, "nameKey" text, rank text, unit text, duties text[], because text);
  end if;
  return true;
end $$;
