-- Two changes for ledgers that are distributed over several servers by their organization; on one server they cost nothing.

-- The keys of organizations are bigint: where any server may register, each gives out numbers from a range of its own.
-- The views of the schema enkaku depend on these columns: they are dropped, and created again as they were, with their comments and the
-- rights on them.
do $$
declare
  v_view   record;
  v_again  text[] := '{}';
  v_one    text;
  v_names  text;
  v_detail text;
begin
  for v_view in
    select c.oid, format('enkaku.%I', c.relname) as name, c.relacl, c.relowner
    from pg_class c where c.relnamespace = 'enkaku'::regnamespace and c.relkind = 'v' order by c.relname
  loop
    v_names := concat_ws(', ', v_names, v_view.name);
    v_again := v_again || format('create view %s as %s', v_view.name, pg_get_viewdef(v_view.oid))
      || array(
        select format('comment on %s is %L',
          case when d.objsubid = 0 then 'view ' || v_view.name else format('column %s.%I', v_view.name, a.attname) end, d.description)
        from pg_description d left join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid and d.objsubid > 0
        where d.objoid = v_view.oid and d.classoid = 'pg_class'::regclass)
      || array(
        select format('grant %s on %s to %s', g.privilege_type, v_view.name,
          case when g.grantee = 0 then 'public' else g.grantee::regrole::text end)
        from aclexplode(v_view.relacl) g where g.grantee <> v_view.relowner);
  end loop;
  begin
    execute 'drop view ' || v_names;
  exception when dependent_objects_still_exist then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception 'Views that are not part of Enkaku depend on its views. Drop them, upgrade, and create them again: %', v_detail;
  end;

  alter table organization alter column id type bigint;
  alter table outdated alter column id type bigint;
  alter table webhook alter column id type bigint, alter column organization type bigint;
  alter table webhook_delivery alter column webhook type bigint, alter column organization type bigint;
  alter table revision alter column organization type bigint;
  alter table event alter column organization type bigint;
  alter table unit_state alter column organization type bigint;
  alter table sibling_order alter column organization type bigint;
  alter table coverage alter column organization type bigint;
  alter table organization_name alter column organization type bigint;
  alter table change_day alter column organization type bigint;
  alter table reorganization alter column organization type bigint;
  alter table event_unit alter column organization type bigint;
  alter table duty alter column organization type bigint;
  alter table duty_holding alter column organization type bigint;
  alter table duty_transfer alter column organization type bigint;
  alter table post_state alter column organization type bigint;
  alter table oversight alter column organization type bigint;
  alter table succession alter column organization type bigint;
  alter table amended_event alter column organization type bigint;
  alter table widened alter column organization type bigint;

  foreach v_one in array v_again loop
    execute v_one;
  end loop;
end $$;

-- The newest revision of each ledger, in a row of its own that lies where the ledger lies: recorders of one organization wait for
-- each other here, and not at the row of "organization", of which every server has a copy. Recording moves it
-- (functions/append_revision.sql); it follows from the ledger, so a rebuild sets it right. Room on each page keeps old versions of a row near.
create table ledger_head (
  organization  bigint primary key references organization,
  revision      int not null check (revision > 0)
) with (fillfactor = 50);
insert into ledger_head select organization, max(number) from revision group by organization;
