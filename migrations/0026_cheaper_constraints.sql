-- The constraint that no two rows of a unit (of a list of siblings) meet cost four fifths of what a row costs: GiST compares
-- texts slowly. By a hash of 64 bits it costs a quarter. Two units of one organization with the same hash would exclude each
-- other although nothing is wrong; with 100,000 units that happens in one of some billions of organizations.
-- No question is asked by this expression, so the planner takes the index for none.
alter table unit_state
  drop constraint unit_state_organization_unit_valid_known_excl,
  add constraint unit_state_organization_unit_valid_known_excl
    exclude using gist (hashtextextended(unit, organization) with =, valid with &&, known with &&);
alter table sibling_order
  drop constraint sibling_order_organization_parent_valid_known_excl,
  add constraint sibling_order_organization_parent_valid_known_excl
    exclude using gist (hashtextextended(parent, organization) with =, valid with &&, known with &&);
-- The functions ask less (functions/require_recorder.sql, project.sql, chain_hash.sql).
