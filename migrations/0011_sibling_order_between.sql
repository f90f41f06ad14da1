-- The order is compared on the two trees: the lists of siblings that begin or end between two moments are looked up as
-- unit states are.
create index on sibling_order (organization, lower(valid));
create index on sibling_order (organization, upper(valid)) where not upper_inf(valid);
create index on sibling_order (organization, lower(known));
create index on sibling_order (organization, upper(known)) where not upper_inf(known);

-- A unit that is given the place that it has begins no new state on that day: rows that say otherwise are computed again
-- from the ledger, at the first start after this migration.
create table outdated (id int primary key references organization (id));
insert into outdated select id from organization;
