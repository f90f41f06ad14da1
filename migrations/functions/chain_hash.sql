-- The hash of a revision covers the hash of the revision before it, so a changed past shows in every later hash.
-- In PL/pgSQL, which keeps what it has planned: a function in SQL that is not inlined is planned at every call.

create or replace function chain_hash(p_previous text, p_number int, p_at timestamptz, p_content_hash text)
returns text language plpgsql immutable as $$
begin
  return encode(sha256(convert_to(concat_ws(E'\n',
    coalesce(p_previous, repeat('0', 64)),
    p_number,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    p_content_hash), 'UTF8')), 'hex');
end $$;
