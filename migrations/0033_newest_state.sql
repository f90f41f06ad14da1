-- The newest state of each long history, so that a service need not fold all of its events before it records the first change.
-- It follows from the ledger and may be absent. It is used only while the revision has this hash, by programs with the same rules.
create table newest_state (
  organization  bigint primary key references organization,
  revision      int not null check (revision > 0),
  hash          text collate "C" not null,
  -- A digest of the program that computed it.
  rules         text collate "C" not null,
  state         text not null
);
