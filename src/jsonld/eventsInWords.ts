/** The events that brought about what a history shows, each with its day, its names and what became of units by it. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { EventId } from '../domain/words/event.js';
import { createLoaders } from '../graphql/serving/loaders.js';
import { namesFor } from '../graphql/serving/sentenceNames.js';
import { readingsByIds } from '../queries/record/effectiveEvents.js';
import type { WholeHistory } from '../queries/wholeHistory.js';
import type { Change } from './changes.js';
import type { ToldEvent } from './eventNodes.js';
import { groupBy } from './groupBy.js';

/** In the order of the ledger. What a baseline states came about before: it is no event here. */
export async function toldEvents(
  db: Kysely<Tables>,
  at: { organization: number; revision: number },
  history: WholeHistory,
  changes: Change[],
): Promise<ToldEvent[]> {
  const found = await readingsByIds(
    db,
    eventsIn(history, changes).map((id) => ({ ...at, id })),
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
      // What is read as of a revision is called as that revision knows it.
      names: await namesFor(source, event, { ...event, revision: at.revision }),
      changes: changesOf.get(event.id) ?? [],
    })),
  );
}

/** The events by which anything of the history came about. */
function eventsIn(history: WholeHistory, changes: Change[]): EventId[] {
  const { unitStates, postStates, holdings, oversights } = history;
  const begun = [...holdings, ...oversights, ...postStates, ...unitStates];
  return [...new Set([...begun.map(({ because }) => because), ...changes.map(({ event }) => event)])];
}
