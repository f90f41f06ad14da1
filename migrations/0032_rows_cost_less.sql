-- A recording writes fewer index entries (docs/decisions.md, "What a recording costs").

-- The different names of the units of each organization, whichever unit had them and when: a search finds organizations by them. The index
-- of their parts was over all rows before, and took most of what writing a row costs; a name comes here once.
create table unit_name (
  organization  bigint not null,
  -- After NFKC, as names compare.
  name          text collate "C" not null,
  primary key (organization, name)
);
insert into unit_name
  select organization, name_key from unit_state
  union
  select organization, normalize(display_name, NFKC) from unit_state where display_name is not null;
drop index unit_state_name_parts_idx;
create index on unit_name using gin (name_parts(name)) with (gin_pending_list_limit = 256);

-- Rows are written by functions of the owner alone, which first close what they replace and look whether what they open meets another row
-- (functions/project/). So no index over ranges has to refuse it: of what can go wrong, a unique index refuses that two rows of
-- a key begin on one day and are known to the same end, and by it a row to close is found. A row that is not closed has no end.
alter table unit_state drop constraint unit_state_organization_unit_valid_known_excl;
drop index unit_state_organization_unit_idx;
create unique index on unit_state (organization, unit, lower(valid), upper(known)) nulls not distinct;
alter table sibling_order drop constraint sibling_order_organization_parent_valid_known_excl;
drop index sibling_order_organization_parent_idx;
create unique index on sibling_order (organization, parent, lower(valid), upper(known)) nulls not distinct;

-- The same for rows without days: at most one of a key is not closed, and none is opened at a revision that is not the newest.
alter table change_day drop constraint change_day_organization_day_known_excl;
drop index change_day_organization_day_idx;
create unique index on change_day (organization, day, upper(known)) nulls not distinct;
alter table reorganization drop constraint reorganization_organization_id_known_excl;
create unique index on reorganization (organization, id, upper(known)) nulls not distinct;
alter table amended_event drop constraint amended_event_organization_event_known_excl;
drop index amended_event_organization_event_idx;
create unique index on amended_event (organization, event, upper(known)) nulls not distinct;
alter table widened drop constraint widened_organization_id_known_excl;
drop index widened_organization_id_idx;
create unique index on widened (organization, id, upper(known)) nulls not distinct;
alter table organization_name drop constraint organization_name_organization_event_known_excl;
create unique index on organization_name (organization, event, upper(known)) nulls not distinct;
alter table duty drop constraint duty_organization_id_known_excl;
drop index duty_organization_id_idx;
create unique index on duty (organization, id, upper(known)) nulls not distinct;
alter table duty_transfer drop constraint duty_transfer_organization_event_known_excl;
create unique index on duty_transfer (organization, event, upper(known)) nulls not distinct;
alter table succession drop constraint succession_organization_event_from_unit_to_unit_known_excl;
create unique index on succession (organization, event, from_unit, to_unit, upper(known)) nulls not distinct;

-- The organization of a row is that of the revision which wrote it, and revisions refer to it.
alter table unit_state drop constraint unit_state_organization_fkey;
alter table sibling_order drop constraint sibling_order_organization_fkey;
alter table coverage drop constraint coverage_organization_fkey;
alter table change_day drop constraint change_day_organization_fkey;
alter table reorganization drop constraint reorganization_organization_fkey;
alter table event_unit drop constraint event_unit_organization_fkey;
alter table amended_event drop constraint amended_event_organization_fkey;
alter table widened drop constraint widened_organization_fkey;
alter table organization_name drop constraint organization_name_organization_fkey;
alter table duty drop constraint duty_organization_fkey;
alter table duty_holding drop constraint duty_holding_organization_fkey;
alter table duty_transfer drop constraint duty_transfer_organization_fkey;
alter table post_state drop constraint post_state_organization_fkey;
alter table oversight drop constraint oversight_organization_fkey;
alter table succession drop constraint succession_organization_fkey;
