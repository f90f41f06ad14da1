/** On every day as known at a revision, the service's trees, states and days of change are the model's. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { changeDays } from '../../../src/queries/units/changeDays.js';
import { livesAt, modelSnapshots, shown, snapshotsAt } from '../play/answers.js';
import { type History, knownAt, unitsEver } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { causesOf, changeDaysIn, statesIn } from '../reference/life.js';

export async function expectTrees(db: Kysely<Tables>, history: History, revision: number): Promise<void> {
  const answered = await snapshotsAt(db, history.organization, revision);
  expectSame(answered, modelSnapshots(history, revision));
}

export async function expectLives(db: Kysely<Tables>, history: History, revision: number): Promise<void> {
  const { organization } = history;
  const known = knownAt(history, revision);
  // Those of which nothing was known yet have no states.
  const units = unitsEver(history);
  const model = statesIn(known);
  const lives = await livesAt(db, organization, units, revision);
  expectSame(
    lives.map(({ unit, states }) => [unit, states.map(shown)]),
    units.map((unit) => [unit, (model.get(unit) ?? []).map(shown)]),
  );
  const strangers = lives.flatMap(({ unit, states }) =>
    states.filter(({ from, because }) => !causesOf(known, unit, from).includes(because)),
  );
  expectSame(strangers, []);
  expectSame(await changeDays(db, organization.id, revision), changeDaysIn(known));
}
