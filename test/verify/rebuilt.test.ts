/** A rebuild writes the rows that differ, and those of coverage. */

import { sql } from 'kysely';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { PROJECTION_TABLES } from '../../src/projections/rows/tables.js';
import { rebuild } from '../../src/rebuild.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { recordEveryTable } from './everyTable.js';

const { db } = await testDatabase();
await recordEveryTable(db, 'a');
await recordEveryTable(db, 'neighbour');

/** The rows of all organizations with the transactions that wrote them. */
async function written(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const table of PROJECTION_TABLES) {
    const { rows } = await sql<{ row: string }>`
      select t.xmin || ' ' || to_jsonb(t) as row from ${sql.table(table)} t`.execute(db);
    found.set(table, new Set(rows.map(({ row }) => row)));
  }
  return found;
}

/** `portion`: of so few events that rows are written while others are folded. */
async function writtenAnew({ portion }: { portion?: number } = {}): Promise<[string, number][]> {
  const before = await written();
  await rebuild(db, 'a', undefined, portion);
  return [...(await written())].flatMap(([table, rows]) => {
    const count = [...rows].filter((row) => !before.get(table)?.has(row)).length;
    return count === 0 ? [] : [[table, count]];
  });
}

it('nothing but coverage where all rows are right', async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from coverage join organization on id = organization where code = 'a'`.execute(
    db,
  );
  expect(await writtenAnew()).toEqual([['coverage', rows[0]?.count]]);
});

it('the rows that were edited or removed, and none of another organization', async () => {
  const a = sql`organization = (select id from organization where code = 'a')`;
  const one = sql`ctid = (select ctid from unit_state where ${a} and display_name is null limit 1)`;
  await sql`update unit_state set display_name = '偽' where ${one}`.execute(db);
  await sql`delete from event_unit where ${a} and position <= 2`.execute(db);
  const written = new Map(await writtenAnew());
  expect([...written.keys()].sort()).toEqual(['coverage', 'event_unit', 'unit_state']);
  expect(written.get('unit_state')).toBe(1);
});

it.each([
  { portion: 1 },
  {},
])('all rows of a table that lost them, and only those of the organization %j', async (some) => {
  const lost = new Map<string, number>();
  for (const table of PROJECTION_TABLES) {
    const { rows } = await sql<{ row: string }>`
      delete from ${sql.table(table)} t where organization = (select id from organization where code = 'a')
      returning to_jsonb(t)::text as row`.execute(db);
    lost.set(table, rows.length);
  }
  expect(new Map(await writtenAnew(some))).toEqual(lost);
  expect(await inSnapshot(db, (tx) => verifyStored(tx, 'a'))).toMatchObject({ findings: [] });
  expect(await inSnapshot(db, (tx) => verifyStored(tx, 'neighbour'))).toMatchObject({ findings: [] });
});
