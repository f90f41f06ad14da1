/** Each duty has exactly the holders that the contract says, at every day as known at a revision. */

import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Day } from '../../../src/domain/words/day.js';
import { holdingsOfDuties, holdingsOn } from '../../../src/queries/duties/holdings.js';
import { expect } from '../../support/jest.js';
import { DAYS, KNOWN_FROM } from '../generate/generate.js';
import { type DutyHistory, factsAt } from '../play/dutyPlay.js';
import { expectSame } from '../play/same.js';
import { type DutyFact, dutiesOn } from '../reference/dutyModel.js';

export async function expectHolders(
  db: Kysely<Tables>,
  history: DutyHistory,
  revision: number,
): Promise<void> {
  const { organization, ids } = history;
  const known = factsAt(history, revision);
  const model = DAYS.map((day) => (day < KNOWN_FROM ? [] : holdersIn(history, known, day)));

  const moments = DAYS.map((date) => ({ organization: organization.id, date, revision }));
  const answered = await holdingsOn(db, moments);
  expectSame(
    answered.map((rows) => rows.map(({ duty, unit }) => `${duty} ${unit}`).sort()),
    model,
  );

  // The same from the side of the duties: through their whole lives.
  const keys = [...ids.duties.values()].map((duty) => ({ organization: organization.id, duty, revision }));
  const lives = (await holdingsOfDuties(db, keys)).flat();
  const heldOn = (day: Day) => lives.filter(({ firstDay, until }) => firstDay <= day && day < (until ?? '~'));
  expectSame(
    DAYS.map((day) =>
      heldOn(day)
        .map(({ duty, unit }) => `${duty} ${unit}`)
        .sort(),
    ),
    model,
  );

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
