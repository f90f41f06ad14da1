/** The same in other ids: what one history calls u7, a proposal calls '@新3-1' and a copy of the history u9. */
import { type Fact, isAmendment, type LedgerEvent, type UnitId } from '../../../src/domain/words/event.js';
import { claimsOf } from './claims.js';

/** The units that events create, in order; a correction creates those of its change. */
export const createdBy = (events: readonly (LedgerEvent | Fact)[]): UnitId[] =>
  events.flatMap((event) =>
    factsOf(event).flatMap((fact) =>
      claimsOf(fact).flatMap(({ is, unit }) => (is === 'created' ? [unit] : [])),
    ),
  );

const factsOf = (event: LedgerEvent | Fact): Fact[] => {
  if (!('id' in event)) return [event];
  if (!isAmendment(event)) return [event];
  return event.type === 'EventCorrected' ? [event.data.change] : [];
};

/** From the ids of the units that one list of events creates to those that the other list creates. */
export function idsBetween(from: readonly LedgerEvent[], to: readonly LedgerEvent[]): Map<UnitId, UnitId> {
  const created = createdBy(to);
  return new Map(createdBy(from).map((unit, i) => [unit, created[i] ?? '?']));
}

/** Everything that is an id in it, in the other ids. */
export function translated<T>(ids: Map<UnitId, UnitId>, value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? (ids.get(part) ?? part) : part,
  );
}

/** The recorded events in the words of the proposal: its ids of new units, and nothing that only a record has. */
export function sameFacts(recorded: readonly LedgerEvent[], proposed: readonly LedgerEvent[]): LedgerEvent[] {
  const renamed = translated(idsBetween(recorded, proposed), recorded);
  return renamed.map(({ type, data, effectiveOn, ownDay, precision }, i) => ({
    ...({ type, data } as LedgerEvent),
    id: proposed[i]?.id ?? '?',
    effectiveOn,
    ownDay,
    precision,
  }));
}
