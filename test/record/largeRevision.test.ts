import { sql } from 'kysely';
import { decideRegistration } from '../../src/domain/decide/charts/register.js';
import { portionsOf } from '../../src/projections/portions.js';
import { rowChanges } from '../../src/projections/rowChanges.js';
import { rebuild } from '../../src/rebuild.js';
import { registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();

const command = {
  code: 'large',
  name: '試験市',
  knownFrom: '2025-04-01',
  units: Array.from({ length: 50 }, (_, i) => ({
    name: `第${i + 1}部`,
    kind: '部',
    children: Array.from({ length: 50 }, (_, j) => ({ name: `第${j + 1}課`, kind: '課' })),
  })),
};

const unitRows = async () =>
  (
    await sql<object>`select unit, valid, known, name, parent, after, because from unit_state order by unit`.execute(
      db,
    )
  ).rows;

describe('a revision with thousands of rows', () => {
  it('is written in portions: rows that are closed first, none left out', () => {
    const { problems, ...decided } = decideRegistration(command);
    expect(problems).toEqual([]);
    const rows = {
      ...rowChanges(undefined, decided),
      closeDays: Array.from({ length: 3_000 }, () => '2025-04-01'),
    };
    const portions = portionsOf(rows);
    const sizes = portions.map((portion) => Object.values(portion).flat().length);
    expect(Math.max(...sizes)).toBe(2_000);
    expect(portions.map((portion) => Object.keys(portion)).slice(0, 2)).toEqual([
      ['closeDays'],
      ['closeDays', 'openUnits'],
    ]);
    for (const [name, list] of Object.entries(rows))
      expect(portions.flatMap((portion) => portion[name] ?? [])).toEqual(list);
  });

  it('is one transaction, and has the rows that a rebuild gives', async () => {
    const twice = await Promise.all([
      registerOrganization(db, command, 'local'),
      registerOrganization(db, command, 'another'),
    ]);
    expect(twice.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'ORGANIZATION_EXISTS',
    ]);
    const { rows } = await sql<{ transactions: number; rows: number }>`
      select count(distinct xmin::text) as transactions, count(*) as rows from unit_state`.execute(db);
    expect(rows).toEqual([{ transactions: 1, rows: 2550 }]);
    const recorded = await unitRows();
    await rebuild(db, 'large');
    expect(await unitRows()).toEqual(recorded);
  });
});
