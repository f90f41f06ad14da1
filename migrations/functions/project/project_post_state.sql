-- The posts: name, rank, unit and duties of each.

create or replace function project_post_state(p_organization bigint, p_revision int, p_rows jsonb)
returns void language plpgsql as $$
begin
  if p_rows ? 'closePosts' then
    update post_state s set known = int8range(lower(s.known), p_revision)
      from jsonb_to_recordset(p_rows -> 'closePosts') as x(key text, "from" date, until date)
      where s.organization = p_organization and s.post = x.key
        and lower(s.valid) = x."from" and upper(s.valid) is not distinct from x.until and upper_inf(s.known);
  end if;
  if p_rows ? 'openPosts' then
    insert into post_state
      select p_organization, x.key, daterange(x."from", x.until), int8range(p_revision, null),
             x.name, x."nameKey", x.rank, x.unit, x.duties, x.because
      from jsonb_to_recordset(p_rows -> 'openPosts') as x(
        key text, "from" date, until date, name text, "nameKey" text, rank text, unit text, duties text[], because text);
  end if;
end $$;
