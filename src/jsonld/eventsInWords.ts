/** The events that caused what a history shows, each with the names for its sentence and with what became of units. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { EventId } from '../domain/words/event.js';
import { createLoaders } from '../graphql/serving/loaders.js';
import { namesFor } from '../graphql/serving/sentenceNames.js';
import { effectiveEventsByIds } from '../queries/record/effectiveEvents.js';
import type { WholeHistory } from '../queries/wholeHistory.js';
import type { EventInWords } from './eventNodes.js';
import { groupBy } from './groupBy.js';
import type { Outcome } from './outcomes.js';

/** In the order of the ledger. Without the statements of a baseline, which name no cause. */
export async function eventsInWords(
  db: Kysely<Tables>,
  at: { organization: number; revision: number },
  history: WholeHistory,
  outcomes: Outcome[],
): Promise<EventInWords[]> {
  const found = await effectiveEventsByIds(
    db,
    causesIn(history, outcomes).map((id) => ({ ...at, id })),
  );
  const events = found
    .filter((event) => event !== undefined)
    .filter(({ type }) => !['UnitStated', 'PostStated', 'DutyStated'].includes(type))
    .sort((a, b) => a.position - b.position);
  const source = { db, loaders: createLoaders(db, 'ALL') };
  const outcomesOf = groupBy(outcomes, ({ event }) => event);
  return Promise.all(
    events.map(async (event) => ({
      event,
      // The names as known at the revision that is exported.
      names: await namesFor(source, event, { ...event, revision: at.revision }),
      outcomes: outcomesOf.get(event.id) ?? [],
    })),
  );
}

/** The events that caused anything in the history. */
function causesIn(history: WholeHistory, outcomes: Outcome[]): EventId[] {
  const { unitStates, postStates, holdings, oversights } = history;
  const caused = [...holdings, ...oversights, ...postStates, ...unitStates];
  return [...new Set([...caused.map(({ because }) => because), ...outcomes.map(({ event }) => event)])];
}
