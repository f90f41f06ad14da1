/** The same in other ids: what one history calls u7, a proposal calls '@新3-1' and a copy of the history u9. */
import type { Event, UnitId } from '../../src/domain/event.js';
import { claimsOf } from './claims.js';

/** The units that events make, in the order in which they are told. */
export const madeBy = (events: readonly Event[]): UnitId[] =>
  events.flatMap((event) => claimsOf(event).flatMap(({ is, unit }) => (is === 'born' ? [unit] : [])));

/** From the ids of the units that one list of events makes to those that the other makes. */
export function idsBetween(from: readonly Event[], to: readonly Event[]): Map<UnitId, UnitId> {
  const made = madeBy(to);
  return new Map(madeBy(from).map((unit, i) => [unit, made[i] ?? '?']));
}

/** Everything that is an id in it, in the other ids. */
export function translated<T>(ids: Map<UnitId, UnitId>, value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? (ids.get(part) ?? part) : part,
  );
}

/** The recorded events in the words of the proposal: its ids of new units, and nothing that only a record has. */
export function sameFacts(recorded: readonly Event[], proposed: readonly Event[]): Event[] {
  const told = translated(idsBetween(recorded, proposed), recorded);
  return told.map(({ type, data, effectiveOn, precision }, i) => ({
    ...({ type, data } as Event),
    id: proposed[i]?.id ?? '?',
    effectiveOn,
    precision,
  }));
}
