-- The order is compared on the two trees: the lists of siblings that begin or end between two moments are looked up as
-- unit states are.
create index on sibling_order (organization, lower(valid));
create index on sibling_order (organization, upper(valid)) where not upper_inf(valid);
create index on sibling_order (organization, lower(known));
create index on sibling_order (organization, upper(known)) where not upper_inf(known);
