import { describe, expect, it } from '@jest/globals';
import { changeDays } from '../../src/queries/changeDays.js';
import { testDatabase } from '../support/database.js';
import { livesAt, modelSnapshots, shown, snapshotsAt } from './answers.js';
import { type History, knownAt, unitsEver } from './history.js';
import { causesOf, changeDaysIn, statesIn } from './life.js';
import { play } from './play.js';
import { forHistories } from './seed.js';

const { db } = await testDatabase();

describe('after any history, at every day and revision', () => {
  it('the tree, its order and the period in which it holds are those of the fold', async () => {
    await forHistories('trees', 30, async (numbers) => {
      await play(db, numbers, {
        afterwards: (history) =>
          atEachRevision(history, async (revision) => {
            const answered = await snapshotsAt(db, history.organization, revision);
            expect(answered).toEqual(modelSnapshots(history, revision));
          }),
      });
    });
  });

  it('the states of each unit and the days of change are those of the fold', async () => {
    await forHistories('states', 25, async (numbers) => {
      await play(db, numbers, {
        afterwards: (history) => atEachRevision(history, (revision) => expectLives(history, revision)),
      });
    });
  });
});

async function expectLives(history: History, revision: number): Promise<void> {
  const { organization } = history;
  const known = knownAt(history, revision);
  // Those of which nothing was known yet have no states.
  const units = unitsEver(history);
  const model = statesIn(known);
  const lives = await livesAt(db, organization, units, revision);
  expect(lives.map(({ unit, states }) => [unit, states.map(shown)])).toEqual(
    units.map((unit) => [unit, (model.get(unit) ?? []).map(shown)]),
  );
  for (const { unit, states } of lives) {
    for (const { from, because } of states) expect(causesOf(known, unit, from)).toContain(because);
  }
  expect(await changeDays(db, organization.id, revision)).toEqual(changeDaysIn(known));
}

async function atEachRevision({ events }: History, look: (revision: number) => Promise<void>): Promise<void> {
  for (const revision of events.keys()) await look(revision);
}
