-- What was recorded, by whom, when and why. Nothing here is ever changed or removed.

create table organization (
  id         int generated always as identity primary key,
  code       text collate "C" not null unique,
  name       text not null,
  time_zone  text not null
);

create table revision (
  organization     int not null references organization,
  number           int not null check (number > 0),
  recorded_at      timestamptz(3) not null,
  recorded_by      text not null,
  reason           text,
  idempotency_key  text collate "C",
  -- SHA-256 of the command, to tell a repeated key from a reused one.
  fingerprint      text collate "C" not null,
  -- What the revision says beside its events (the registration, the reorganization), in canonical form.
  content          text not null,
  content_hash     text collate "C" not null,
  hash             text collate "C" not null,
  -- For those who follow many organizations at once: order by (xid, organization, number)
  -- behind pg_snapshot_xmin(pg_current_snapshot()); numbers alone miss what commits late.
  xid              xid8 not null default pg_current_xact_id(),
  primary key (organization, number),
  unique (organization, recorded_at),
  unique (organization, idempotency_key)
);

create table event (
  organization    int not null,
  -- The place in the ledger: 1, 2, 3 … per organization.
  position        int not null check (position > 0),
  id              text collate "C" not null,
  revision        int not null,
  type            text collate "C" not null,
  effective_on    date not null,
  -- The change was given a day of its own, and stays there when its reorganization is rescheduled.
  own_day         boolean not null,
  precision       text collate "C" not null,
  clause          text,
  note            text,
  reorganization  text collate "C",
  -- Canonical JSON kept as text: jsonb would reorder it, and the hash is over these bytes.
  data            text not null,
  primary key (organization, position),
  unique (organization, id),
  foreign key (organization, revision) references revision
);
create index on event (organization, revision);
create index on event (organization, effective_on);
create index on event (organization, reorganization);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on organization
  for each row execute function refuse_change();
create trigger append_only before update or delete on revision
  for each row execute function refuse_change();
create trigger append_only before update or delete on event
  for each row execute function refuse_change();
create trigger no_truncate before truncate on organization
  for each statement execute function refuse_change();
create trigger no_truncate before truncate on revision
  for each statement execute function refuse_change();
create trigger no_truncate before truncate on event
  for each statement execute function refuse_change();
-- Also while replication roles or a restore switch ordinary triggers off.
alter table organization enable always trigger append_only, enable always trigger no_truncate;
alter table revision enable always trigger append_only, enable always trigger no_truncate;
alter table event enable always trigger append_only, enable always trigger no_truncate;
