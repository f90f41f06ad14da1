/** Keeps how much all organizations have together: with a million of them it takes seconds to find out. */
import type { Kysely } from 'kysely';
import type { Readable } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import { type EventsOfAll, eventsOfAll } from './roughSizes.js';

/** They are kept so many times longer than it took to find them: with few organizations for moments, with many for minutes. */
const KEPT = 100;

export type TotalsOf = (db: Kysely<Tables>, readable: Readable, largest: number) => Promise<EventsOfAll>;

/** Only those of readers of everything: others read few. */
export function keepTotals(): TotalsOf {
  let kept: { totals: Promise<EventsOfAll>; until: number } | undefined;
  return (db, readable, largest) => {
    if (readable !== 'ALL') return eventsOfAll(db, readable, largest);
    if (kept && performance.now() < kept.until) return kept.totals;
    const began = performance.now();
    const totals = eventsOfAll(db, readable, largest);
    const asked = { totals, until: Number.POSITIVE_INFINITY };
    kept = asked;
    totals.then(
      () => {
        asked.until = performance.now() + KEPT * (performance.now() - began);
      },
      () => {
        asked.until = 0;
      },
    );
    return totals;
  };
}
