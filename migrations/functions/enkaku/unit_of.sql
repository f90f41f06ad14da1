create or replace function enkaku.unit_of(code text, unit text)
returns text language plpgsql stable parallel safe as $$
declare
  v_name text := regexp_replace(unit, '(@[0-9-]{10})?~[0-9]+$', '');
begin
  if exists (select from enkaku.event_units e where e.code = unit_of.code and e.unit_id = v_name) then
    return v_name;
  end if;
  raise exception '組織 % に「%」という ID の組織単位はありません。 The organization % has no unit with the id "%".', code, unit, code, unit
    using errcode = 'no_data_found';
end $$;

comment on function enkaku.unit_of is
  'The lasting name of a unit of the organization with this code. unit: its lasting name such as 102041:u6, or an address of it such as 102041:u6@2026-04-01~2; refused if there never was such a unit.';
