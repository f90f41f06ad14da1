import fc from 'fast-check';
import { type Difference, mostByDay } from '../../../src/queries/sizes/mostByDay.js';
import { countOn } from '../../../src/queries/sizes/sizes.js';
import { describe, expect, it } from '../../support/jest.js';

/** It is there from one day until another, for those who know the revisions from one until another. */
interface Rectangle {
  from: number;
  days: number;
  learned: number;
  revisions: number;
}

const DAYS = 40;
const REVISIONS = 30;
const dayOf = (day: number) => (day === 0 ? '' : new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10));

const rectangles = fc.array(
  fc.record({
    from: fc.nat(DAYS - 1),
    days: fc.integer({ min: 1, max: DAYS }),
    learned: fc.integer({ min: 1, max: REVISIONS }),
    revisions: fc.integer({ min: 1, max: REVISIONS }),
  }),
  { maxLength: 60 },
);

const cornersOf = ({ from, days, learned, revisions }: Rectangle): Difference[] => [
  [learned, dayOf(from), 1],
  [learned, dayOf(from + days), -1],
  [learned + revisions, dayOf(from), -1],
  [learned + revisions, dayOf(from + days), 1],
];

const isThere = ({ from, days, learned, revisions }: Rectangle, day: number, revision: number) =>
  from <= day && day < from + days && learned <= revision && revision < learned + revisions;

describe('the most of a day', () => {
  it('is as many as some revision has, and none has more', () => {
    fc.assert(
      fc.property(rectangles, (all) => {
        const counted = mostByDay(all.flatMap(cornersOf));
        for (let day = 0; day <= 2 * DAYS; day++) {
          const counts = Array.from(
            { length: 2 * REVISIONS + 1 },
            (_, revision) => all.filter((one) => isThere(one, day, revision)).length,
          );
          expect([day, countOn(counted, dayOf(day))]).toEqual([day, Math.max(...counts)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is found quickly for as many days and revisions as a history may have', () => {
    // Each revision learns of something that began before all that is known.
    const all = Array.from({ length: 100_000 }, (_, i): Difference => [i, String(900_000 - i), 1]);
    const counted = mostByDay(all);
    expect([counted.length, counted[0]?.count, counted.at(-1)?.count]).toEqual([100_000, 1, 100_000]);
  });
});
