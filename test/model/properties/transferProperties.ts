/** The transfers of duties in a comparison are those that the rules give, each with the revisions that have it. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { transfersBetween as answeredBetween } from '../../../src/queries/compare/dutyTransfers.js';
import type { Reach } from '../../support/tally.js';
import { DAYS, KNOWN_FROM } from '../generate/generate.js';
import { type DutyHistory, eventsAt } from '../play/dutyPlay.js';
import { expectSame } from '../play/same.js';
import { transfersBetween } from '../reference/transfers.js';

export type TransferCase = 'a transfer is FROM' | 'a transfer is TO' | 'a transfer is BOTH' | 'no side';

/** Some pairs of moments: days in either order, and revisions in either order. */
export async function expectTransfers(
  db: Kysely<Tables>,
  history: DutyHistory,
  numbers: readonly number[],
  reach: Reach<TransferCase>,
): Promise<void> {
  const { organization, events } = history;
  const days = DAYS.filter((day) => day >= KNOWN_FROM);
  const revisions = [...events.keys()].slice(1);
  const pick = <T>(items: T[], n: number): T => items[(numbers[n] ?? 0) % items.length]!;
  for (let n = 0; n < 40; n += 4) {
    const revision = pick(revisions, n);
    const side = (date: string, known: number) => ({
      day: date,
      revision: known,
      known: eventsAt(history, known),
    });
    const from = side(pick(days, n + 1), n % 12 === 0 ? revision : pick(revisions, n + 2));
    const to = side(pick(days, n + 3), revision);
    const answered = await answeredBetween(db, {
      from: { organization, date: from.day, revision: from.revision },
      to: { organization, date: to.day, revision: to.revision },
    });
    const model = transfersBetween(from, to);
    for (const { side: one } of model) reach(one === null ? 'no side' : `a transfer is ${one}`);
    expectSame(
      answered.map((row) => ({
        ...{ event: row.event, on: row.on, duty: row.duty, from: row.from, to: row.to },
        ...{
          fromOutside: row.fromOutside,
          toOutside: row.toOutside,
          extent: row.extent,
          side: row.side ?? null,
        },
      })),
      model,
    );
  }
}
