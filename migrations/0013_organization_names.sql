-- The names that an organization was given after its registration. The first one is in "organization".
create table organization_name (
  organization int not null references organization,
  event text not null,
  on_day date not null,
  known int8range not null,
  name text not null,
  exclude using gist (organization with =, event collate "POSIX" with =, known with &&)
);
create index on organization_name (organization, on_day);
