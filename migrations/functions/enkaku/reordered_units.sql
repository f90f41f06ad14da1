-- The rule is in docs/rules.md (comparisons, 8), and in src/domain/fold/reordered.ts: all but a longest common subsequence; of
-- several that with the most units outside "placed", then that which keeps the first units of the first list.

create or replace function enkaku.reordered_units(before text[], after text[], placed text[])
returns text[] language plpgsql immutable parallel safe as $$
declare
  v_units text[] := array(select u.unit from unnest(before) with ordinality as u(unit, n) where u.unit = any (after) order by u.n);
  v_count int := cardinality(v_units);
  v_place int[] := array(select array_position(after, u.unit) from unnest(v_units) with ordinality as u(unit, n) order by u.n);
  v_own int[] := array(select v_count + 1 + (u.unit <> all (placed))::int from unnest(v_units) with ordinality as u(unit, n) order by u.n);
  v_weight int[] := '{}';
  v_best int;
  v_rest int := 0;
  v_last int := 0;
  v_moved text[] := '{}';
begin
  for i in reverse v_count .. 1 loop
    v_best := 0;
    for k in i + 1 .. v_count loop
      if v_place[k] > v_place[i] then
        v_best := greatest(v_best, v_weight[k]);
      end if;
    end loop;
    v_weight[i] := v_best + v_own[i];
    v_rest := greatest(v_rest, v_weight[i]);
  end loop;
  for i in 1 .. v_count loop
    if v_place[i] > v_last and v_weight[i] = v_rest then
      v_rest := v_rest - v_own[i];
      v_last := v_place[i];
    else
      v_moved := v_moved || v_units[i];
    end if;
  end loop;
  return v_moved;
end $$;

comment on function enkaku.reordered_units is
  'For the function compare: of the units in both lists of siblings, before and after, those that did not keep their order. placed: the units that an event placed.';
