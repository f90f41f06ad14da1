create or replace function enkaku.siblings_with_ended(existing text[], former text[], ended text[])
returns text[] language plpgsql immutable parallel safe as $$
declare
  v_list text[] := coalesce(existing, '{}');
  v_place int := 0;
  v_unit text;
begin
  foreach v_unit in array coalesce(former, '{}') loop
    if v_unit = any (v_list) then
      v_place := array_position(v_list, v_unit);
    elsif v_unit = any (ended) then
      v_list := v_list[:v_place] || v_unit || v_list[v_place + 1:];
      v_place := v_place + 1;
    end if;
  end loop;
  return v_list;
end $$;

comment on function enkaku.siblings_with_ended is
  'For the function compare: the existing siblings, with each of the ended ones after the nearest of its former elder siblings.';
