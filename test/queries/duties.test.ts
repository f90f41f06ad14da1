import { dutiesByIds, findDuties } from '../../src/queries/duties/duties.js';
import {
  type HoldingRow,
  holdingsOfDuties,
  holdingsOfDutiesOn,
  holdingsOfUnitsOn,
  holdingsOn,
} from '../../src/queries/duties/holdings.js';
import { transfersOfUnits } from '../../src/queries/duties/transfers.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { recorded, section } from './recorded.js';

const { db } = await testDatabase();

let organization: number;
const shown = ({ duty, unit, from, until }: HoldingRow) => [duty, unit, from, until];

// u1 総務課, u2 市民課, u3 税務課. Revision 2 moves a duty; revision 3 mentions a duty for the first time; revision 4 was recorded late.
beforeAll(async () => {
  const { on, now } = await recorded(db, 'a', [section('総務課'), section('市民課'), section('税務課')], {
    duties: [
      { name: 'ＤＸの推進', holders: ['総務課'] },
      { name: '証明書の交付', holders: ['市民課', '税務課'] },
    ],
  });
  await on('2024-04-01', { transferDuty: { duty: 'DXの推進', from: ['総務課'], to: ['市民課'] } });
  await on('2025-04-01', {
    transferDuty: { duty: '100%の窓口', from: ['市民課'], to: ['税務課'], extent: 'PART', except: '夜間' },
  });
  await on('2022-04-01', {
    transferDuty: { duty: 'a:d1', from: ['総務課'], to: ['税務課'], extent: 'PART' },
  });
  organization = (await now()).id;
  await recorded(db, 'b', [section('別の課')], { duties: [{ name: 'DXの推進', holders: ['別の課'] }] });
});

describe('findDuties', () => {
  const found = async (name: string, revision = 4) =>
    (await findDuties(db, organization, name, revision)).map(({ id }) => id);

  it('finds any part of a name, in any case and width', async () => {
    expect(await found('ｄｘ')).toEqual(['a:d1']);
    expect(await found('の')).toEqual(['a:d1', 'a:d2', 'a:d3']);
    expect(await found('')).toEqual(['a:d1', 'a:d2', 'a:d3']);
    expect(await found('戸籍')).toEqual([]);
  });

  it('treats % and _ as ordinary characters, and finds only what was known', async () => {
    expect(await found('0%の')).toEqual(['a:d3']);
    expect(await found('_')).toEqual([]);
    expect(await found('の', 2)).toEqual(['a:d1', 'a:d2']);
  });

  it('finds no more than asked for', async () => {
    expect(await findDuties(db, organization, 'の', 4, 2)).toMatchObject([{ id: 'a:d1' }, { id: 'a:d2' }]);
    await expect(findDuties(db, organization, 'の', 4, 1001)).rejects.toThrow('1000');
  });
});

describe('dutiesByIds', () => {
  it('finds a duty from the revision on that first mentions it, and only in its own organization', async () => {
    const duties = await dutiesByIds(db, [
      { organization, id: 'a:d3', revision: 3 },
      { organization, id: 'a:d3', revision: 2 },
      { organization, id: 'b:d1', revision: 4 },
    ]);
    expect(duties).toMatchObject([{ id: 'a:d3', name: '100%の窓口' }, undefined, undefined]);
  });
});

describe('holdings', () => {
  it('of a duty are its whole history, as known at each revision', async () => {
    const at = (revision: number) => ({ organization, duty: 'a:d1', revision });
    const lives = await holdingsOfDuties(db, [at(4), at(2), at(1), at(0)]);
    expect(lives.map((rows) => rows.map(shown))).toEqual([
      [
        ['a:d1', 'a:u1', '2020-04-01', '2024-04-01'],
        ['a:d1', 'a:u3', '2022-04-01', null],
        ['a:d1', 'a:u2', '2024-04-01', null],
      ],
      [
        ['a:d1', 'a:u1', '2020-04-01', '2024-04-01'],
        ['a:d1', 'a:u2', '2024-04-01', null],
      ],
      [['a:d1', 'a:u1', '2020-04-01', null]],
      [],
    ]);
  });

  it('of a duty first mentioned when it moved have no beginning, but a first known day', async () => {
    const [rows] = await holdingsOfDuties(db, [{ organization, duty: 'a:d3', revision: 4 }]);
    expect(rows).toMatchObject([
      { unit: 'a:u2', from: null, firstDay: '2020-04-01', until: null, name: '100%の窓口' },
      { unit: 'a:u3', from: '2025-04-01', firstDay: '2025-04-01', until: null },
    ]);
  });

  it('on a day include the first and exclude the last', async () => {
    const on = (date: string) => ({ organization, duty: 'a:d1', date, revision: 4 });
    const days = await holdingsOfDutiesOn(
      db,
      ['2020-03-31', '2020-04-01', '2024-03-31', '2024-04-01'].map(on),
    );
    expect(days.map((rows) => rows.map(({ unit }) => unit))).toEqual([
      [],
      ['a:u1'],
      ['a:u1', 'a:u3'],
      ['a:u3', 'a:u2'],
    ]);
  });

  it('of a unit on a day are what it is responsible for then', async () => {
    const on = (unit: string, date: string) => ({ organization, unit, date, revision: 4 });
    const units = await holdingsOfUnitsOn(db, [
      on('a:u2', '2024-04-01'),
      on('a:u1', '2024-04-01'),
      on('b:u1', '2024-04-01'),
    ]);
    expect(units.map((rows) => rows.map(({ duty }) => duty))).toEqual([['a:d2', 'a:d3', 'a:d1'], [], []]);
  });

  it('at a moment are those of all units', async () => {
    const [before, day] = await holdingsOn(db, [
      { organization, date: '2020-03-31', revision: 4 },
      { organization, date: '2020-04-01', revision: 2 },
    ]);
    expect(before).toEqual([]);
    expect(day!.map(({ duty, unit }) => [duty, unit])).toEqual([
      ['a:d1', 'a:u1'],
      ['a:d2', 'a:u2'],
      ['a:d2', 'a:u3'],
    ]);
  });
});

describe('transfersOfUnits', () => {
  it('are those from a unit and those to it, oldest first, as known', async () => {
    const at = (unit: string, revision: number) => ({ organization, unit, revision });
    const moves = await transfersOfUnits(db, [at('a:u3', 4), at('a:u3', 3), at('a:u1', 1)]);
    expect(moves.map((rows) => rows.map(({ on, duty, from, to }) => [on, duty, from, to]))).toEqual([
      [
        ['2022-04-01', 'a:d1', ['a:u1'], ['a:u3']],
        ['2025-04-01', 'a:d3', ['a:u2'], ['a:u3']],
      ],
      [['2025-04-01', 'a:d3', ['a:u2'], ['a:u3']]],
      [],
    ]);
    expect(moves[1]![0]).toMatchObject({
      name: '100%の窓口',
      description: '100%の窓口',
      extent: 'PART',
      except: '夜間',
      fromOutside: null,
      toOutside: null,
    });
  });
});
