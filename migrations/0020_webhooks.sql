-- Who is told of new revisions by HTTP, and how far each has been told. This is no record: rows change and go.
create table webhook (
  id            int generated always as identity primary key,
  url           text not null,
  -- Null: every organization.
  organization  int references organization,
  -- The key of the signatures. Who may read this table can sign.
  secret        text not null,
  added_at      timestamptz(3) not null default now()
);

create table webhook_delivery (
  webhook       int not null references webhook on delete cascade,
  organization  int not null references organization,
  -- The newest revision that was delivered; deliveries of one organization go in the order of its revisions.
  revision      int not null,
  -- Since the last success.
  attempts      int not null default 0,
  next_attempt  timestamptz not null default '-infinity',
  last_error    text,
  -- Until then one service delivers, and others leave it alone.
  leased_until  timestamptz not null default '-infinity',
  primary key (webhook, organization)
);
