-- The moment of a question: every function of this schema asks it first. It refuses as the service does: an organization that
-- is not registered, and a revision that is not recorded. A day before the first recorded one is no mistake: lists are then
-- empty, and coverage_on says UNKNOWN.

create or replace function enkaku.moment(code text, day date default null, known_at integer default null)
returns table (asked_code text, asked_day date, asked_revision bigint, asked_organization bigint)
language plpgsql stable parallel safe rows 1 as $$
declare
  v_organization record;
begin
  select o.code, o.time_zone, o.revision, o.organization into v_organization from enkaku.organizations o where o.code = moment.code;
  if not found then
    raise exception '組織「%」は登録されていません。コードを確かめてください。 There is no organization "%". Check the code.', code, code
      using errcode = 'no_data_found';
  end if;
  if known_at not between 0 and v_organization.revision then
    raise exception '組織 % に版 % はありません。0 から最新の % までの番号を指定してください。 The organization % has no revision %. Give a number from 0 to %, the newest.',
      code, known_at, v_organization.revision, code, known_at, v_organization.revision using errcode = 'invalid_parameter_value';
  end if;
  return query select v_organization.code, coalesce(day, (now() at time zone v_organization.time_zone)::date),
    coalesce(known_at, v_organization.revision)::bigint, v_organization.organization;
end $$;

comment on function enkaku.moment is
  'The moment of a question. code: the organization, refused if it is not registered. day: absent, today in its time zone. known_at: a revision number, absent, the newest; refused if it is not recorded. Columns: asked_code, asked_day, asked_revision, and asked_organization, the key by which the functions find rows.';
