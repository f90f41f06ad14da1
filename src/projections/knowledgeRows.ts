/** The rows about the record itself: reorganizations, amended events, coverage, the names of duties. */

import { dutiesIntroducedBy } from '../domain/fold/createdIds.js';
import type { Consequences } from '../domain/history/consequences.js';
import { type CoveredPeriod, coverageAfter } from '../domain/history/coverage.js';
import { nextDutyNames } from '../domain/history/dutyNames.js';
import type { AmendedEvent, EffectiveEvents } from '../domain/history/effectiveEvents.js';
import type { History, News } from '../domain/history/history.js';
import { type EffectiveReorganization, effectiveReorganization } from '../domain/history/reorganizations.js';
import type { Day } from '../domain/words/day.js';
import { equal } from '../domain/words/equal.js';
import type {
  DutyId,
  EventId,
  LedgerEvent,
  PostId,
  ReorganizationId,
  UnitId,
} from '../domain/words/event.js';
import { nameKey } from '../domain/words/unitRef.js';
import { without } from './without.js';

export interface KnowledgeRows {
  closeReorganizations: { id: ReorganizationId }[];
  openReorganizations: {
    id: ReorganizationId;
    effectiveOn: Day;
    status: EffectiveReorganization['status'];
    withdrawnOn?: Day;
    data: object;
  }[];
  closeAmended: { event: EventId }[];
  openAmended: ({ event: EventId } & AmendedEvent)[];
  closeCoverage: CoveredPeriod[];
  openCoverage: CoveredPeriod[];
  closeDuties: { id: DutyId }[];
  openDuties: { id: DutyId; name: string; nameKey: string }[];
  closeWidened: AddedLater[];
  openWidened: AddedLater[];
}

/** A unit or post that was added to the baseline later: before `from` it is not known. */
interface AddedLater {
  id: UnitId | PostId;
  from: Day;
}

/** `history` is absent for a registration. */
export function knowledgeRows(
  history: History | undefined,
  { content, consequences }: News & { consequences: Consequences },
): KnowledgeRows {
  // Only amendments and older charts change what earlier events mean.
  const { removed, added, effective: after } = consequences;
  const before = after && history?.effective;
  const [closeAmended, openAmended] = changedEntries(before?.amended, after?.amended);
  const [closeDuties, openDuties] = dutyRows(history, consequences);
  const coverage = history?.coverage ?? [];
  const covered = coverageAfter(coverage, content);
  return {
    ...reorganizationRows(history, content, before, after),
    closeAmended: closeAmended.map(([event]) => ({ event })),
    openAmended: openAmended.map(([event, amended]) => ({ event, ...amended })),
    closeCoverage: without(coverage, covered),
    openCoverage: without(covered, coverage),
    closeDuties: closeDuties.map(([id]) => ({ id })),
    openDuties: openDuties.map(([id, name]) => ({ id, name, nameKey: nameKey(name) })),
    closeWidened: without(removed.flatMap(addedLaterBy), added.flatMap(addedLaterBy)),
    openWidened: without(added.flatMap(addedLaterBy), removed.flatMap(addedLaterBy)),
  };
}

function reorganizationRows(
  history: History | undefined,
  content: News['content'],
  before: EffectiveEvents | undefined,
  after: EffectiveEvents | undefined,
): Pick<KnowledgeRows, 'closeReorganizations' | 'openReorganizations'> {
  if ('reorganization' in content) {
    const row = reorganizationRow({ ...content.reorganization, status: 'RECORDED' });
    return { closeReorganizations: [], openReorganizations: [row] };
  }
  if (!history || !before || !after) return { closeReorganizations: [], openReorganizations: [] };
  const concerned = [...history.reorganizations.values()].filter(({ id }) =>
    isAmendedOtherwise(id, before, after),
  );
  const rows = (effective: EffectiveEvents) =>
    concerned.map((one) => reorganizationRow(effectiveReorganization(one, effective.amendments)));
  const [had, has] = [rows(before), rows(after)];
  return {
    closeReorganizations: without(had, has).map(({ id }) => ({ id })),
    openReorganizations: without(has, had),
  };
}

function isAmendedOtherwise(id: ReorganizationId, before: EffectiveEvents, after: EffectiveEvents): boolean {
  const [had, has] = [before.amendments, after.amendments];
  return (
    had.reorganizations.get(id) !== has.reorganizations.get(id) ||
    had.reschedulings.get(id) !== has.reschedulings.get(id)
  );
}

function reorganizationRow({ id, effectiveOn, status, withdrawnOn, ...data }: EffectiveReorganization) {
  return { id, effectiveOn, status, withdrawnOn, data };
}

/** The duties whose names this revision takes away, and those to which it gives one. */
function dutyRows(
  history: History | undefined,
  { removed, added, effective }: Consequences,
): [[DutyId, string][], [DutyId, string][]] {
  if (effective && history) {
    return changedEntries(history.duties, nextDutyNames(history, [...removed, ...added], effective.events));
  }
  const names = new Map<DutyId, string>();
  for (const { duty, name } of added.flatMap(dutiesIntroducedBy)) {
    if (!history?.duties.has(duty) && !names.has(duty)) names.set(duty, name);
  }
  return [[], [...names]];
}

function addedLaterBy(event: LedgerEvent): AddedLater[] {
  const { type, effectiveOn: from } = event;
  if (type === 'UnitStated' && event.data.widened) return [{ id: event.data.unit, from }];
  if (type === 'PostStated' && event.data.widened) return [{ id: event.data.post, from }];
  return [];
}

/** The entries that are in only one of the two maps: those to close, and those to open. */
function changedEntries<K, V>(
  before: Map<K, V> = new Map(),
  after: Map<K, V> = new Map(),
): [[K, V][], [K, V][]] {
  if (before === after) return [[], []];
  const isIn = (map: Map<K, V>, [key, value]: [K, V]) => equal(map.get(key), value);
  return [
    [...before].filter((entry) => !isIn(after, entry)),
    [...after].filter((entry) => !isIn(before, entry)),
  ];
}
