/** What each known duty is called. */
import { dutiesIntroducedBy, type NamedDuty } from '../fold/createdIds.js';
import { dutiesAndPostsOf } from '../fold/mentions.js';
import type { DutyId, Event, LedgerEvent } from '../words/event.js';

/**
 * The name that an effective event gives it first. A duty that effective events only mention, because the event that
 * introduced it was voided or withdrawn, keeps the name that the ledger has first: what was recorded of it since stays
 * true, and nobody could read it without a name.
 */
export function dutyNamesOf(
  effective: readonly Event[],
  ledger: readonly LedgerEvent[],
): Map<DutyId, string> {
  const names = firstNames(effective.flatMap(dutiesIntroducedBy));
  const mentioned = effective.flatMap(dutiesAndPostsOf).filter((id) => !names.has(id));
  if (mentioned.length === 0) return names;
  const recorded = firstNames(ledger.flatMap(dutiesIntroducedBy));
  for (const duty of mentioned) {
    const name = recorded.get(duty);
    if (name !== undefined) names.set(duty, name);
  }
  return names;
}

/** The names after some effective events became others; those of before, if none of these is about a duty. */
export function nextDutyNames(
  { duties, ledger }: { duties: Map<DutyId, string>; ledger: readonly LedgerEvent[] },
  differing: readonly Event[],
  effective: readonly Event[],
): Map<DutyId, string> {
  const isAboutDuties = differing.some((event) => dutiesAndPostsOf(event).length > 0);
  return isAboutDuties ? dutyNamesOf(effective, ledger) : duties;
}

function firstNames(introduced: readonly NamedDuty[]): Map<DutyId, string> {
  const names = new Map<DutyId, string>();
  for (const { duty, name } of introduced) if (!names.has(duty)) names.set(duty, name);
  return names;
}
