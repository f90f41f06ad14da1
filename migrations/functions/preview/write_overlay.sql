-- Writes to a view of open_overlay: what is inserted is kept in the trial's table; what is updated is kept there too, and
-- the row of the real table is hidden.

create or replace function write_overlay() returns trigger language plpgsql as $$
declare
  v_trial int := current_setting('enkaku.trial')::int;
begin
  if tg_op = 'UPDATE' then
    if old.at_row is null then
      -- A revision closes what earlier revisions opened, never a row of its own.
      raise exception 'a trial changes a row of its own in %', tg_table_name;
    end if;
    execute format('insert into pg_temp.%I values ($1, $2)', 'hidden_' || tg_table_name) using v_trial, old.at_row;
  end if;
  execute format('insert into pg_temp.%1$I select (jsonb_populate_record(null::pg_temp.%1$I, $1)).*',
                 'trial_' || tg_table_name)
    using to_jsonb(new) || jsonb_build_object('trial', v_trial);
  return new;
end $$;
