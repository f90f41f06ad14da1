-- With constants in the question, as a spreadsheet or a dashboard asks, the planner took the index of this constraint for an
-- as-of question, and read sixteen times as many pages. In an expression the organization is not the one that is asked for.
alter table unit_state
  drop constraint unit_state_organization_unit_valid_known_excl,
  add constraint unit_state_organization_unit_valid_known_excl
    exclude using gist ((organization + 0) with =, unit collate "POSIX" with =, valid with &&, known with &&);
