-- A transfer may name a body outside the organization on each side: one that gave the duty beside units of it, and one that
-- received it. The rows are computed again from the ledger, at the first start after this migration.
alter table duty_transfer drop column outside;
alter table duty_transfer add column from_outside text, add column to_outside text;
insert into outdated select id from organization on conflict do nothing;

-- All transfers of one duty.
create index on duty_transfer (organization, duty);
-- The units directly below one.
create index on unit_state (organization, parent);
