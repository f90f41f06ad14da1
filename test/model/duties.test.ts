import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../src/domain/day.js';
import { holdingsOfDuties, holdingsOn } from '../../src/queries/duties.js';
import { testDatabase } from '../support/database.js';
import { type DutyFact, dutiesOn } from './dutyModel.js';
import { type DutyHistory, factsAt, playDuties } from './dutyPlay.js';
import { DAYS, KNOWN_FROM } from './generate.js';
import { forHistories } from './seed.js';

const { db } = await testDatabase();

describe('after any history of duties, at every day and revision', () => {
  it('each duty has exactly the holders that the contract says', async () => {
    const tally = { recorded: 0, refused: 0, amended: 0 };
    await forHistories('duties', 60, async (numbers) => {
      await playDuties(db, numbers, async (history) => {
        tally.recorded += history.recorded;
        tally.refused += history.refused;
        tally.amended += history.amended;
        for (const revision of history.events.keys()) await expectHolders(history, revision);
      });
    });
    process.stdout.write(
      `duties: ${tally.recorded} recorded, ${tally.amended} of them amendments, ${tally.refused} refused\n`,
    );
    // A run that hardly ever records, or hardly ever refuses, would prove little.
    const share = tally.recorded / (tally.recorded + tally.refused);
    if (tally.recorded + tally.refused > 100) expect(Math.abs(share - 0.65)).toBeLessThan(0.25);
  });
});

async function expectHolders(history: DutyHistory, revision: number): Promise<void> {
  const { organization, ids } = history;
  const known = factsAt(history, revision);
  const model = DAYS.map((day) => (day < KNOWN_FROM ? [] : holdersIn(history, known, day)));

  const moments = DAYS.map((date) => ({ organization: organization.id, date, revision }));
  const answered = await holdingsOn(db, moments);
  expect(answered.map((rows) => rows.map(({ duty, unit }) => `${duty} ${unit}`).sort())).toEqual(model);

  // The same from the side of the duties: through their whole lives.
  const keys = [...ids.duties.values()].map((duty) => ({ organization: organization.id, duty, revision }));
  const lives = (await holdingsOfDuties(db, keys)).flat();
  const heldOn = (day: Day) => lives.filter(({ firstDay, until }) => firstDay <= day && day < (until ?? '~'));
  expect(
    DAYS.map((day) =>
      heldOn(day)
        .map(({ duty, unit }) => `${duty} ${unit}`)
        .sort(),
    ),
  ).toEqual(model);

  // Only of a duty first heard of when it moved nobody knows since when its giver held it.
  const unknownSince = known.flatMap((fact) =>
    fact.is === 'moved' && fact.name !== undefined
      ? fact.from.map((unit) => `${ids.duties.get(fact.duty)} ${ids.units.get(unit)}`)
      : [],
  );
  const open = lives.filter(({ from }) => from === null).map(({ duty, unit }) => `${duty} ${unit}`);
  // Not all of them: a giver may have come to hold it on its own first day by an event that is known, as from a merger.
  expect(unknownSince).toEqual(expect.arrayContaining(open));
}

function holdersIn({ ids }: DutyHistory, known: DutyFact[], day: Day): string[] {
  return [...dutiesOn(known, day).holders]
    .flatMap(([duty, units]) => [...units].map((unit) => `${ids.duties.get(duty)} ${ids.units.get(unit)}`))
    .sort();
}
