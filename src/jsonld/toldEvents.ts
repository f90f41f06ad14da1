/** The events that brought about what a history shows, each with its day, its names and what became of units by it. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Day } from '../domain/day.js';
import type { EventId } from '../domain/event.js';
import { createLoaders } from '../graphql/loaders.js';
import { namesFor } from '../graphql/sentenceNames.js';
import { eventsByIds } from '../queries/events.js';
import type { WholeHistory } from '../queries/wholeHistory.js';
import type { Change } from './changes.js';
import type { ToldEvent } from './eventNodes.js';
import { groupBy } from './groupBy.js';

/** In the order of the ledger. What a baseline states came about before: it is no event here. */
export async function toldEvents(
  db: Kysely<Tables>,
  organization: number,
  history: WholeHistory,
  changes: Change[],
): Promise<ToldEvent[]> {
  const days = daysOfEvents(history, changes);
  const found = await eventsByIds(
    db,
    [...days.keys()].map((id) => ({ organization, id })),
  );
  const events = found
    .filter((event) => event !== undefined)
    .filter(({ type }) => !['UnitStated', 'PostStated', 'DutyStated'].includes(type))
    .sort((a, b) => a.position - b.position);
  const source = { db, loaders: createLoaders(db) };
  const changesOf = groupBy(changes, ({ event }) => event);
  return Promise.all(
    events.map(async (event) => ({
      event,
      names: await namesFor(source, event),
      on: days.get(event.id) ?? event.effectiveOn,
      changes: changesOf.get(event.id) ?? [],
    })),
  );
}

/** As the revision knows them: an event itself says only what was recorded first. */
function daysOfEvents(history: WholeHistory, changes: Change[]): Map<EventId, Day> {
  const { unitStates, postStates, oversights } = history;
  const holdings = history.holdings.flatMap(({ because, from }) =>
    from === null ? [] : [{ because, from }],
  );
  const begun = [...holdings, ...oversights, ...postStates, ...unitStates];
  return new Map([
    ...begun.map(({ because, from }) => [because, from] as const),
    ...changes.map(({ event, on }) => [event, on] as const),
  ]);
}
