import { watchStatements } from '../../bench/statements.js';
import { findUnits, stateOn, statesOf, unitsExist } from '../../src/queries/units/states.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { givenOrganization, givenRevision, givenStates } from './given.js';

const { db } = await testDatabase();

const a = await givenOrganization(db, 'a');
const b = await givenOrganization(db, 'b');
// Revision 2 renames u1, revision 3 finds that the new name was misspelt.
await givenStates(
  db,
  a,
  { unit: 'u1', name: 'ＤＸ係', valid: '[2020-04-01,)', known: '[1,2)' },
  { unit: 'u1', name: 'ＤＸ係', valid: '[2020-04-01,2024-04-01)', known: '[2,)' },
  { unit: 'u1', name: '産業係', valid: '[2024-04-01,)', known: '[2,3)' },
  { unit: 'u1', name: '産業DX係', valid: '[2024-04-01,)', known: '[3,)' },
  { unit: 'u10', name: 'DX係', valid: '[2024-04-01,)', known: '[2,)' },
  { unit: 'u9', name: 'DX係', valid: '[2024-04-01,2025-04-01)', known: '[2,)' },
);
await givenStates(db, b, { unit: 'u7', name: 'DX係', valid: '[2020-04-01,)' });

it('keys of several organizations are asked once for each of them, and answered in the order asked', async () => {
  const watched = watchStatements(db);
  const states = await stateOn(
    watched.db,
    [b, a, b, a].map(({ id }, i) => ({
      organization: id,
      unit: ['u7', 'u1', 'u1', 'u10'][i]!,
      date: '2024-04-01',
      revision: 3,
    })),
  );
  expect(states.map((state) => state && [state.organization, state.name])).toEqual([
    [b.id, 'DX係'],
    [a.id, '産業DX係'],
    undefined,
    [a.id, 'DX係'],
  ]);
  expect(watched.take()).toHaveLength(2);
});

describe('statesOf', () => {
  it('returns the states of each unit as known at a revision, in the order asked', async () => {
    const lives = await statesOf(db, [
      { organization: a.id, unit: 'u1', revision: 3 },
      { organization: a.id, unit: 'nobody', revision: 3 },
      { organization: a.id, unit: 'u1', revision: 1 },
      { organization: b.id, unit: 'u1', revision: 3 },
    ]);

    expect(lives.map((states) => states.map(({ name, from, until }) => [name, from, until]))).toEqual([
      [
        ['ＤＸ係', '2020-04-01', '2024-04-01'],
        ['産業DX係', '2024-04-01', null],
      ],
      [],
      [['ＤＸ係', '2020-04-01', null]],
      [],
    ]);
  });
});

describe('stateOn', () => {
  it('includes the first day and excludes the last one', async () => {
    const on = (date: string, revision: number) => ({ organization: a.id, unit: 'u9', date, revision });
    const states = await stateOn(db, [
      on('2025-04-01', 2),
      on('2025-03-31', 2),
      on('2024-04-01', 2),
      on('2024-03-31', 2),
      on('2024-04-01', 1),
    ]);

    expect(states.map((state) => state?.name)).toEqual([undefined, 'DX係', 'DX係', undefined, undefined]);
  });
});

describe('findUnits', () => {
  it('finds present and former names in any width, ordered by the day on which a unit first had the name', async () => {
    expect(await findUnits(db, a.id, 'ＤＸ係', 3)).toEqual(['u1', 'u9', 'u10']);
    expect(await findUnits(db, a.id, 'DX係', 1)).toEqual(['u1']);
  });

  it('finds units by their name on a day', async () => {
    expect(await findUnits(db, a.id, 'DX係', 3, '2024-03-31')).toEqual(['u1']);
    expect(await findUnits(db, a.id, 'DX係', 3, '2025-04-01')).toEqual(['u10']);
  });

  it('finds whole names only, and no name that a correction removed', async () => {
    expect(await findUnits(db, a.id, 'DX', 3)).toEqual([]);
    expect(await findUnits(db, a.id, '産業係', 2)).toEqual(['u1']);
    expect(await findUnits(db, a.id, '産業係', 3)).toEqual([]);
  });
});

describe('unitsExist', () => {
  it('finds the units that an event of the organization mentions', async () => {
    await givenRevision(db, a, 1, { events: [{ position: 1, units: ['u1'] }] });

    const known = await unitsExist(db, [
      { organization: b.id, unit: 'u1', revision: 1 },
      { organization: a.id, unit: 'u1', revision: 1 },
      { organization: a.id, unit: 'u2', revision: 1 },
    ]);
    expect(known).toEqual([false, true, false]);
  });
});
