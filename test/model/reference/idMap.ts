/** The same in other ids: what one history calls u7, a proposal calls '@新3-1' and a copy of the history u9. */
import {
  type Fact,
  isAmendment,
  type LedgerEvent,
  type PostId,
  type UnitId,
} from '../../../src/domain/words/event.js';
import { claimsOf } from './claims.js';

/** The units that events create, in order; a correction creates those of its change. */
export const createdBy = (events: readonly (LedgerEvent | Fact)[]): UnitId[] =>
  events.flatMap((event) =>
    factsOf(event).flatMap((fact) =>
      claimsOf(fact).flatMap(({ is, unit }) => (is === 'created' ? [unit] : [])),
    ),
  );

/** The posts that events create or charts state, in order. */
export const postsCreatedBy = (events: readonly (LedgerEvent | Fact)[]): PostId[] =>
  events
    .flatMap(factsOf)
    .flatMap(({ type, data }) => (type === 'PostStated' || type === 'PostCreated' ? [data.post] : []));

const factsOf = (event: LedgerEvent | Fact): Fact[] => {
  if (!('id' in event)) return [event];
  if (!isAmendment(event)) return [event];
  return event.type === 'EventCorrected' ? [event.data.change] : [];
};

/** From the ids of the units and posts that one list of events creates to those that the other list creates. */
export function idsBetween(from: readonly LedgerEvent[], to: readonly LedgerEvent[]): Map<UnitId, UnitId> {
  const pairs = [createdBy, postsCreatedBy].flatMap((idsOf) => {
    const created = idsOf(to);
    return idsOf(from).map((id, i) => [id, created[i] ?? '?'] as const);
  });
  return new Map(pairs);
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
