-- The parts by which a search finds a name: each letter, each two neighbouring letters, and the
-- whole name after '='. Every part that src/queries/nameParts.ts takes from a text is one of them where the text is a part of the
-- name; the other way round need not be so, and a search looks at each name that it finds. Capital letters of ASCII are
-- small ones, and a letter of another script that has capitals is '*', because PostgreSQL knows only those of its locale.
-- Indexes are made of it: who changes it reindexes them in the same migration.

create or replace function name_parts(p_name text, p_other text default null) returns text[]
language plpgsql immutable parallel safe as $$
declare
  v_parts text[] := array[]::text[];
  v_name  text := p_name;
  v_other text := p_other;
begin
  loop
    if v_name is not null then
      -- In "C" only the letters of ASCII have small ones.
      v_name := regexp_replace(lower(v_name collate "C"), '[^ -~\u2e80-\ua63f\uac00-\ufaff\U00020000-\U0010ffff]', '*', 'g');
      v_parts := v_parts || ('=' || v_name) || string_to_array(v_name, null)
        || string_to_array(regexp_replace(v_name, '(..)', E'\\1\u0001', 'g')
        || E'\u0001' || regexp_replace(substr(v_name, 2), '(..)', E'\\1\u0001', 'g'), E'\u0001');
    end if;
    exit when v_other is null;
    v_name := v_other;
    v_other := null;
  end loop;
  return v_parts;
end $$;
