-- Projections beside the tree: who held which duty, which posts there were, who succeeded whom.

create table duty (
  organization  int not null references organization,
  id            text collate "C" not null,
  name          text not null,
  -- The name after NFKC, by which names compare.
  name_key      text collate "C" not null,
  known         int8range not null check (not isempty(known)),
  exclude using gist (organization with =, id collate "POSIX" with =, known with &&)
);
create index on duty (organization, id);

create table duty_holding (
  organization  int not null references organization,
  duty          text collate "C" not null,
  unit          text collate "C" not null,
  valid         daterange not null check (not isempty(valid)),
  known         int8range not null check (not isempty(known)),
  -- Nobody knows since when: the duty was first heard of when it moved. lower(valid) is then the holder's own first day.
  open          boolean not null,
  because       text collate "C" not null,
  exclude using gist (organization with =, valid with &&, known with &&,
                      duty collate "POSIX" with =, unit collate "POSIX" with =)
);
create index on duty_holding (organization, duty);
create index on duty_holding (organization, unit);

-- One row for each event that moves a duty, or work that is only described.
create table duty_transfer (
  organization  int not null references organization,
  event         text collate "C" not null,
  on_day        date not null,
  known         int8range not null check (not isempty(known)),
  duty          text collate "C",
  description   text not null,
  extent        text collate "C" not null,
  from_units    text[] not null,
  to_units      text[] not null,
  outside       text,
  except_for    text,
  exclude using gist (organization with =, event collate "POSIX" with =, known with &&)
);
create index on duty_transfer (organization, on_day);
-- Without fastupdate: what was just recorded is looked up by the index, not in a list that grows until a vacuum.
create index on duty_transfer using gin (from_units) with (fastupdate = off);
create index on duty_transfer using gin (to_units) with (fastupdate = off);

create table post_state (
  organization  int not null references organization,
  post          text collate "C" not null,
  valid         daterange not null check (not isempty(valid)),
  known         int8range not null check (not isempty(known)),
  name          text not null,
  name_key      text collate "C" not null,
  rank          text,
  unit          text collate "C",
  duties        text[] not null,
  because       text collate "C" not null,
  exclude using gist (organization with =, valid with &&, known with &&, post collate "POSIX" with =)
);
create index on post_state (organization, post);
create index on post_state (organization, unit);

-- Which posts oversee a unit, jointly, in the order given.
create table oversight (
  organization  int not null references organization,
  unit          text collate "C" not null,
  valid         daterange not null check (not isempty(valid)),
  known         int8range not null check (not isempty(known)),
  posts         text[] not null,
  because       text collate "C" not null,
  exclude using gist (organization with =, valid with &&, known with &&, unit collate "POSIX" with =)
);
create index on oversight (organization, unit);

-- A dated edge from a unit to the one that took its place.
create table succession (
  organization  int not null references organization,
  event         text collate "C" not null,
  kind          text collate "C" not null,
  on_day        date not null,
  from_unit     text collate "C" not null,
  to_unit       text collate "C" not null,
  known         int8range not null check (not isempty(known)),
  exclude using gist (organization with =, event collate "POSIX" with =, from_unit collate "POSIX" with =,
                      to_unit collate "POSIX" with =, known with &&)
);
create index on succession (organization, from_unit);
create index on succession (organization, to_unit);
create index on succession (organization, on_day);
create index on succession (organization, lower(known));
create index on succession (organization, upper(known)) where not upper_inf(known);
