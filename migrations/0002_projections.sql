-- The rows that answer as-of questions: an index over the ledger, reproduced by `enkaku rebuild`.
-- A row is a rectangle: it holds on the days `valid`, for those who know the revisions `known`.

create extension if not exists btree_gist;

create table unit_state (
  organization  int not null references organization,
  unit          text collate "C" not null,
  valid         daterange not null check (not isempty(valid)),
  known         int8range not null check (not isempty(known)),
  name          text not null,
  -- The name after NFKC, by which names compare.
  name_key      text collate "C" not null,
  display_name  text,
  kind          text not null,
  parent        text collate "C",
  -- The place it was given: the sibling right after which it stands, '' first, null last.
  after         text collate "C",
  because       text collate "C" not null,
  -- The key first: a row that is written then meets the few rows of its own unit, not all of its day. "POSIX" sorts as
  -- "C", but keeps the planner from taking this index to read one unit's rows, for which the btree below is far faster.
  exclude using gist (organization with =, unit collate "POSIX" with =, valid with &&, known with &&)
);
-- As-of questions: in this order the index gives early and late days alike.
create index on unit_state using gist (organization, valid, known);
create index on unit_state (organization, unit);
create index on unit_state (organization, name_key);
-- For comparisons: what begins or ends between two days, and what was learned between two revisions.
create index on unit_state (organization, lower(valid));
create index on unit_state (organization, upper(valid)) where not upper_inf(valid);
create index on unit_state (organization, lower(known));
create index on unit_state (organization, upper(known)) where not upper_inf(known);

-- The children of a unit in the order of the establishment. A list a parent, not a number a unit:
-- so a state never ends because a sibling came.
create table sibling_order (
  organization  int not null references organization,
  parent        text collate "C" not null,  -- '' at the top
  valid         daterange not null check (not isempty(valid)),
  known         int8range not null check (not isempty(known)),
  units         text[] not null,
  exclude using gist (organization with =, parent collate "POSIX" with =, valid with &&, known with &&)
);
create index on sibling_order using gist (organization, valid, known);
create index on sibling_order (organization, parent);

-- How much of the organization is recorded on which days; no row: nothing, the answer is UNKNOWN.
create table coverage (
  organization  int not null references organization,
  valid         daterange not null check (not isempty(valid)),
  known         int8range not null check (not isempty(known)),
  coverage      text collate "C" not null,
  exclude using gist (organization with =, valid with &&, known with &&)
);

-- The days on which any part of a snapshot changes.
create table change_day (
  organization  int not null references organization,
  day           date not null,
  known         int8range not null check (not isempty(known)),
  exclude using gist (organization with =, day with =, known with &&)
);
create index on change_day (organization, day);

create table reorganization (
  organization  int not null references organization,
  id            text collate "C" not null,
  known         int8range not null check (not isempty(known)),
  effective_on  date not null,
  status        text collate "C" not null,
  withdrawn_on  date,
  -- What the notice says of itself: title, note, announcedOn, decidedOn, promulgatedOn, legalBasis, source.
  data          jsonb not null,
  exclude using gist (organization with =, id with =, known with &&)
);
create index on reorganization (organization, effective_on);

-- Which units an event speaks of.
create table event_unit (
  organization  int not null references organization,
  unit          text collate "C" not null,
  position      int not null,
  primary key (organization, unit, position)
);
