-- The schema "enkaku" is made for reading with SQL: views here, functions in functions/enkaku/, for analysts and their tools.
-- The views give the rights of the owner of the tables, and the functions read nothing but these views: a role that may
-- read this schema needs no right on the tables. docs/bi.md describes it.
-- No view is named like a table. PostgreSQL looks for a name in the schema of the role's own name first, and the role of the
-- embedded server is called enkaku.

do $$
begin
  if to_regnamespace('enkaku') is null then
    if not has_database_privilege(current_database(), 'create') then
      raise exception 'The role % may not create the schema enkaku. As an administrator run: create schema enkaku authorization %;', current_user, quote_ident(current_user);
    end if;
    create schema enkaku;
  end if;
end $$;
comment on schema enkaku is
  'Made for reading: the history of organizations as known at each revision. Every question has a day (valid time) and a revision (system time): the functions ask for both, the views have valid_from to valid_until and known_from to known_until, until always exclusive. What is known now: known_until is null.';

create view enkaku.organizations as
  select o.code,
    coalesce((
      select n.name from organization_name n
      where n.organization = o.id and upper_inf(n.known) and n.on_day <= (now() at time zone o.time_zone)::date
      order by n.on_day desc limit 1), o.name) as name,
    o.time_zone,
    coalesce((select max(r.number) from revision r where r.organization = o.id), 0) as revision
  from organization o;
comment on view enkaku.organizations is 'The registered organizations.';

create view enkaku.revisions as
  select o.code, r.number, r.recorded_at, r.recorded_by, r.reason,
    coalesce(r.content::json #>> '{registration,source}', r.content::json #>> '{extension,source}',
      r.content::json #>> '{widening,source}') as source,
    coalesce(r.content::json #>> '{reorganization,id}', r.content::json #>> '{amends,reorganization}') as reorganization_id,
    (select count(*)::int from event e where e.organization = r.organization and e.revision = r.number) as event_count,
    r.hash
  from revision r join organization o on o.id = r.organization;
comment on view enkaku.revisions is 'The audit log: one row for each recording, with who, when and why. Never changed or removed.';

create view enkaku.events as
  select o.code, e.id as event_id, e.position, e.revision, e.type, e.effective_on, e.precision, e.clause, e.note,
    e.reorganization as reorganization_id, e.data::jsonb as data
  from event e join organization o on o.id = e.organization;
comment on view enkaku.events is 'The ledger: every event as it was recorded, also those that were corrected, voided or withdrawn later, and the amendments themselves. For what is in effect ask the view or the function changes.';

create view enkaku.changes as
  select o.code, e.id as event_id, e.position, e.revision, coalesce(correction.change ->> 'type', e.type) as type,
    version.effective_on, version.precision,
    case when correction.change is null then e.clause else correction.change ->> 'clause' end as clause,
    case when correction.change is null then e.note else correction.change ->> 'note' end as note,
    e.reorganization as reorganization_id, coalesce(correction.change -> 'data', e.data::jsonb) as data,
    lower(version.known)::int as known_from, upper(version.known)::int as known_until, version.known
  from event e
  join organization o on o.id = e.organization
  cross join lateral (
    select a.known, a.effective_on, a.precision, a.correction
    from amended_event a
    where a.organization = e.organization and a.event = e.id and a.effective_on is not null
    union all
    -- Where nothing is in effect that amends it, the event is as it was recorded.
    select own.known, e.effective_on, e.precision, null
    from unnest(int8multirange(int8range(e.revision, null)) - coalesce((
      select range_agg(a.known) from amended_event a where a.organization = e.organization and a.event = e.id),
      '{}'::int8multirange)) as own(known)
  ) as version
  left join lateral (
    select c.data::jsonb -> 'change' as change from event c
    where c.organization = e.organization and c.id = version.correction) as correction on true
  where e.type not in ('ReorganizationRescheduled', 'ReorganizationWithdrawn', 'EventCorrected', 'EventVoided');
comment on view enkaku.changes is 'The events in their effective versions: corrected and rescheduled; without those that were voided or withdrawn, as known from known_from up to, but not including, known_until.';

create view enkaku.event_units as
  select o.code, u.unit as unit_id, e.id as event_id
  from event_unit u
  join organization o on o.id = u.organization
  join event e on e.organization = u.organization and e.position = u.position;
comment on view enkaku.event_units is 'Which events mention which units, also as a source, a receiver or a parent.';

create view enkaku.units as
  select o.code, s.unit as unit_id, s.name, coalesce(s.display_name, s.name) as display_name, s.kind,
    s.parent as parent_id, s.because as because_of,
    lower(s.valid) as valid_from, upper(s.valid) as valid_until,
    lower(s.known)::int as known_from, upper(s.known)::int as known_until, s.valid, s.known
  from unit_state s join organization o on o.id = s.organization;
comment on view enkaku.units is 'The states of all units: one row for each period in which a unit has the same name, kind and parent, as known in a period of revisions. Always say the day and the revision, or known_until is null: else rows that were corrected count as well.';

create view enkaku.sibling_orders as
  select o.code, nullif(s.parent, '') as parent_id, s.units as unit_ids,
    lower(s.valid) as valid_from, upper(s.valid) as valid_until,
    lower(s.known)::int as known_from, upper(s.known)::int as known_until, s.valid, s.known
  from sibling_order s join organization o on o.id = s.organization;
comment on view enkaku.sibling_orders is 'The order of the establishment (建制順): the units directly under a unit, or at the top.';

create view enkaku.successions as
  select o.code, s.kind, s.on_day, s.from_unit as from_unit_id, s.to_unit as to_unit_id, s.event as event_id,
    lower(s.known)::int as known_from, upper(s.known)::int as known_until, s.known
  from succession s join organization o on o.id = s.organization;
comment on view enkaku.successions is 'The successions (承継): which unit took the place of which, or a part of it.';

create view enkaku.duty_holdings as
  select o.code, h.duty as duty_id, d.name as duty_name, h.unit as holder_id, h.because as event_id,
    case when not h.open then lower(h.valid) end as valid_from, upper(h.valid) as valid_until,
    lower(h.known * d.known)::int as known_from, upper(h.known * d.known)::int as known_until,
    h.valid, h.known * d.known as known
  from duty_holding h
  join organization o on o.id = h.organization
  join duty d on d.organization = h.organization and d.id = h.duty and d.known && h.known;
comment on view enkaku.duty_holdings is 'Which unit holds which duty (事務) in which period.';

create view enkaku.duty_transfers as
  select o.code, t.event as event_id, t.on_day, t.duty as duty_id, t.description, t.extent, t.from_units as from_unit_ids,
    t.to_units as to_unit_ids, t.from_outside, t.to_outside, t.except_for,
    lower(t.known)::int as known_from, upper(t.known)::int as known_until, t.known
  from duty_transfer t join organization o on o.id = t.organization;
comment on view enkaku.duty_transfers is 'The transfers of duties, or of work that the source only describes, from some units to others.';

create view enkaku.posts as
  select o.code, p.post as post_id, p.name, p.rank, p.unit as unit_id, p.duties, p.because as event_id,
    lower(p.valid) as valid_from, upper(p.valid) as valid_until,
    lower(p.known)::int as known_from, upper(p.known)::int as known_until, p.valid, p.known
  from post_state p join organization o on o.id = p.organization;
comment on view enkaku.posts is 'The states of all posts (職): one row for each period in which a post has the same name, rank, unit and duties.';

create view enkaku.overseers as
  select o.code, s.unit as unit_id, s.posts as post_ids, s.because as event_id,
    lower(s.valid) as valid_from, upper(s.valid) as valid_until,
    lower(s.known)::int as known_from, upper(s.known)::int as known_until, s.valid, s.known
  from oversight s join organization o on o.id = s.organization;
comment on view enkaku.overseers is 'Which posts oversee which unit in which period.';

create view enkaku.reorganizations as
  select o.code, r.id as reorganization_id, r.data ->> 'title' as title, r.status, r.effective_on,
    (r.data ->> 'announcedOn')::date as announced_on, (r.data ->> 'decidedOn')::date as decided_on,
    (r.data ->> 'promulgatedOn')::date as promulgated_on, r.withdrawn_on, r.data ->> 'legalBasis' as legal_basis,
    r.data ->> 'source' as source, r.data ->> 'note' as note,
    lower(r.known)::int as known_from, upper(r.known)::int as known_until, r.known
  from reorganization r join organization o on o.id = r.organization;
comment on view enkaku.reorganizations is 'The reorganizations (機構改正), withdrawn ones included: see status.';

create view enkaku.coverages as
  select o.code, c.coverage, lower(c.valid) as valid_from, upper(c.valid) as valid_until,
    lower(c.known)::int as known_from, upper(c.known)::int as known_until, c.valid, c.known
  from coverage c join organization o on o.id = c.organization;
comment on view enkaku.coverages is 'How much of the organization is recorded: COMPLETE or PARTIAL. Before the first day nothing is known (UNKNOWN), which does not mean that there were no units.';

create view enkaku.change_days as
  select o.code, c.day, lower(c.known)::int as known_from, upper(c.known)::int as known_until, c.known
  from change_day c join organization o on o.id = c.organization;
comment on view enkaku.change_days is 'Every day on which anything changes: between two of them each answer stays the same.';

do $$
declare
  v_column record;
begin
  for v_column in
    select c.relname, a.attname, meaning.text
    from (values
      ('code', 'The code of the organization, such as 102041.'),
      ('name', 'The name, without the marks that the source prints around it.'),
      ('time_zone', 'The time zone in which its days begin and end.'),
      ('revision', 'The number of the revision that recorded it.'),
      ('number', 'The number of the revision: 1, 2, 3 … in each organization, without gaps.'),
      ('recorded_at', 'The instant of the recording. It increases strictly within an organization.'),
      ('recorded_by', 'Who recorded it.'),
      ('reason', 'Why it was recorded, in the words of the recorder.'),
      ('source', 'Where the recorder read it: a title, a page, a URL.'),
      ('reorganization_id', 'The lasting name of the reorganization that it belongs to. Null: none.'),
      ('event_count', 'How many events it added.'),
      ('hash', 'A SHA-256 that chains the revisions, so that a later change to the ledger is detected.'),
      ('event_id', 'The lasting name of the event, such as 102041:e7; for a state or a holding, of the event that caused it.'),
      ('position', 'The place in the ledger: 1, 2, 3 … in each organization.'),
      ('type', 'What it says happened, such as UnitRenamed.'),
      ('effective_on', 'The effective day (施行日): the first day of the new state.'),
      ('precision', 'How exactly the source states the effective day.'),
      ('clause', 'The clause of the source that it carries out.'),
      ('note', 'The remark of the recorder, or of the source.'),
      ('data', 'The content: its fields depend on the type. It refers to units, duties and posts by their lasting names.'),
      ('unit_id', 'The lasting name of the unit, such as 102041:u6: the same on every day and at every revision.'),
      ('display_name', 'The name with the marks that the source prints around it.'),
      ('kind', 'The kind as the source prints it: 部, 課, 係 …'),
      ('parent_id', 'The lasting name of the unit directly above. Null: at the top.'),
      ('because_of', 'The lasting name of the event that caused this state.'),
      ('unit_ids', 'The lasting names of the units, in their order.'),
      ('on_day', 'The effective day.'),
      ('from_unit_id', 'The lasting name of the unit whose place was taken.'),
      ('to_unit_id', 'The lasting name of the unit that took it.'),
      ('duty_id', 'The lasting name of the duty. Null: the source does not name a duty.'),
      ('duty_name', 'The name of the duty.'),
      ('holder_id', 'The lasting name of the unit that holds it.'),
      ('description', 'What moved, in the words of the source.'),
      ('extent', 'How much of it moved.'),
      ('from_unit_ids', 'The lasting names of the givers.'),
      ('to_unit_ids', 'The lasting names of the receivers.'),
      ('from_outside', 'The body outside the organization that gave it. Null: none.'),
      ('to_outside', 'The body outside the organization that received it. Null: none.'),
      ('except_for', 'What was excepted from the transfer, in the words of the source.'),
      ('post_id', 'The lasting name of the post.'),
      ('rank', 'The rank as the source prints it. Null: none is known.'),
      ('duties', 'What the post itself is responsible for, in words.'),
      ('post_ids', 'The lasting names of the posts. Several oversee the unit jointly.'),
      ('title', 'The title.'),
      ('status', 'RECORDED, or WITHDRAWN if it was called off.'),
      ('announced_on', 'The day on which it was announced.'),
      ('decided_on', 'The day on which it was decided.'),
      ('promulgated_on', 'The day on which it was promulgated.'),
      ('withdrawn_on', 'The day on which it was called off.'),
      ('legal_basis', 'The rule that it is based on, such as a 条例 or 規則 with its number.'),
      ('coverage', 'COMPLETE: all units are recorded. PARTIAL: a unit that is missing may have existed.'),
      ('day', 'The day.'),
      ('valid_from', 'The first day (valid time), inclusive. On the day of the baseline it may have begun earlier. Null: nobody knows since when.'),
      ('valid_until', 'The day on which it has ended, exclusive. Null: no end is known.'),
      ('known_from', 'The first revision (system time) at which this is known.'),
      ('known_until', 'The revision from which on it is not known any more, because that one amended it; exclusive. Null: it is known at the newest revision.'),
      ('valid', 'The days as a range: valid @> date ''2026-04-01'' uses the index.'),
      ('known', 'The revisions as a range: known @> 2::bigint uses the index.')
    ) as meaning(name, text)
    join pg_attribute a on a.attname = meaning.name and a.attnum > 0
    join pg_class c on c.oid = a.attrelid and c.relkind = 'v' and c.relnamespace = 'enkaku'::regnamespace
  loop
    execute format('comment on column enkaku.%I.%I is %L', v_column.relname, v_column.attname, v_column.text);
  end loop;
end $$;
comment on column enkaku.organizations.name is 'The name today, in its time zone.';
comment on column enkaku.organizations.revision is 'The number of the newest revision: while it is the same, so is every answer about this organization.';
comment on column enkaku.revisions.reorganization_id is 'The lasting name of the reorganization that it recorded or amended. Null: none.';
comment on column enkaku.successions.kind is 'What kind of change caused it: MERGED, ABSORBED, SPLIT, SPUN_OFF, RECOMPOSED, REPLACED or REINSTATED.';
comment on column enkaku.posts.unit_id is 'The lasting name of the unit that it belongs to. Null: none, or its unit has ended.';
comment on column enkaku.reorganizations.reorganization_id is 'The lasting name of the reorganization, such as 102041:r1.';
comment on column enkaku.duty_holdings.valid is 'The recorded days of the holding as a range, also where valid_from is null.';
