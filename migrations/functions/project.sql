-- Ends and begins the rows that one revision changes, table by table. Called by append_revision; src/projections/rows does the same
-- with values, for a rebuild and a verification.
-- `p_rows` has two lists for each table: rows to close, which stay known up to the revision before, and rows to open,
-- which are known from this revision on. A list that is absent changes nothing.
-- Each table closes before it opens: that makes room for a new row under the same key.
-- What it calls returns true, to be assigned: that is one call, where PERFORM runs a query for it, which takes longer than some of the
-- statements in it.

create or replace function project(p_organization bigint, p_revision int, p_rows jsonb) returns boolean language plpgsql as $$
declare
  v_done boolean;
begin
  if p_rows ?| '{closeUnits,openUnits}' then
    v_done := project_unit_state(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeSiblings,openSiblings}' then
    v_done := project_sibling_order(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeDays,openDays}' then
    v_done := project_change_day(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeCoverage,openCoverage}' then
    v_done := project_coverage(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeNames,openNames}' then
    v_done := project_organization_name(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeReorganizations,openReorganizations}' then
    v_done := project_reorganization(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeAmended,openAmended}' then
    v_done := project_amended_event(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeWidened,openWidened}' then
    v_done := project_widened(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeDuties,openDuties}' then
    v_done := project_duty(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeHoldings,openHoldings}' then
    v_done := project_duty_holding(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeTransfers,openTransfers}' then
    v_done := project_duty_transfer(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closePosts,openPosts}' then
    v_done := project_post_state(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeOversight,openOversight}' then
    v_done := project_oversight(p_organization, p_revision, p_rows);
  end if;
  if p_rows ?| '{closeSuccessions,openSuccessions}' then
    v_done := project_succession(p_organization, p_revision, p_rows);
  end if;
  if p_rows ? 'eventUnits' then
    v_done := project_event_unit(p_organization, p_revision, p_rows);
  end if;
  if p_rows ? 'unitNames' then
    v_done := project_unit_name(p_organization, p_revision, p_rows);
  end if;
  return true;
end $$;
