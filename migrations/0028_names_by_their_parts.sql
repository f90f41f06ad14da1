-- Names are found by their parts without reading all names, and lists over many organizations are read page by page.

create function name_parts(p_name text, p_other text default null) returns text[]
language plpgsql immutable parallel safe as $$
declare
  v_parts text[] := array[]::text[];
  v_name  text;
begin
  foreach v_name in array array[p_name, p_other] loop
    continue when v_name is null;
    v_name := regexp_replace(translate(v_name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                             '[^ -~\u2e80-\ua63f\uac00-\ufaff\U00020000-\U0010ffff]', '*', 'g');
    v_parts := v_parts || ('=' || v_name) || string_to_array(v_name, null)
      || string_to_array(regexp_replace(v_name, '(..)', E'\\1\u0001', 'g')
      || E'\u0001' || regexp_replace(substr(v_name, 2), '(..)', E'\\1\u0001', 'g'), E'\u0001');
  end loop;
  return v_parts;
end $$;

-- What was just recorded is looked up in a list until it is this long, in kilobytes.
create index on organization using gin (name_parts(normalize(name, NFKC), code)) with (gin_pending_list_limit = 256);
create index on organization_name using gin (name_parts(normalize(name, NFKC))) with (gin_pending_list_limit = 256);
create index on unit_state using gin (name_parts(name_key, normalize(display_name, NFKC))) with (gin_pending_list_limit = 256);
create index on duty using gin (name_parts(name_key)) with (gin_pending_list_limit = 256);
-- The newest revision of all organizations.
create index on revision (recorded_at);
