/** Rows of the projections that somebody edited, removed or added without the service are found and named. */

import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { foldLedger } from '../../src/ledger/foldLedger.js';
import { inSnapshot, readLedger } from '../../src/ledger/readLedger.js';
import { PROJECTION_TABLES, ROW_KEYS } from '../../src/projections/rows/tables.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { rebuild } from '../../src/rebuild.js';
import { differingRows } from '../../src/verify/differingRows.js';
import { type RowFinding, rowFindings } from '../../src/verify/rowFinding.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { dropConstraints, keysFound, otherValue, projectionsFound } from './catalogue.js';
import { recordEveryTable } from './everyTable.js';

const { db } = await testDatabase();
await recordEveryTable(db, 'a');
await recordEveryTable(db, 'neighbour');
const found = await projectionsFound(db);
const keys = await keysFound(db);
// Nothing keeps anybody from writing what they like.
for (const table of Object.keys(found)) await dropConstraints(db, table);
const columns = Object.entries(found).flatMap(([table, all]) =>
  all.map((column) => ({ table, column, name: column.name })),
);
const rowsOf = (table: string) =>
  sql`${sql.ref(table)} where organization = (select id from organization where code = 'a')`;
/** One row, always the same. */
const oneOf = (table: string) =>
  sql`ctid = (select ctid from ${rowsOf(table)} order by ctid limit 1 offset 0)`;

const fold = foldLedger();
const organization = await inSnapshot(db, async (tx) => {
  for await (const line of readLedger(tx, 'a')) fold.take(line);
  return (await organizationByCode(tx, 'a', 'ALL'))?.id ?? 0;
});
const expected = new Map(PROJECTION_TABLES.map((table) => [table, fold.rows.release(table)]));

/** What is found in a table after an edit that is then undone. */
async function foundAfter(
  table: string,
  edit: (tx: Transaction<Tables>) => Promise<unknown>,
): Promise<RowFinding[]> {
  const undone = new Error('undone');
  let findings: RowFinding[] = [];
  const attempt = db.transaction().execute(async (tx) => {
    await edit(tx);
    for (const [name, rows] of expected)
      if (name === table)
        findings = rowFindings('a', name, await differingRows(tx, organization, name, rows));
    throw undone;
  });
  await expect(attempt).rejects.toBe(undone);
  return findings;
}

const verifyNow = (database: Kysely<Tables>) => inSnapshot(database, (tx) => verifyStored(tx, 'a'));

describe('the tables of the projections', () => {
  it('are those that the database has, told apart by the columns of their constraints', () => {
    expect(Object.keys(found).sort()).toEqual([...PROJECTION_TABLES].sort());
    for (const table of PROJECTION_TABLES)
      expect([table, [...ROW_KEYS[table]].sort()]).toEqual([table, keys[table]]);
  });

  it('all have rows here, and nothing is found in them', async () => {
    for (const table of PROJECTION_TABLES) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${rowsOf(table)}`.execute(
        db,
      );
      expect([table, rows[0]?.count]).not.toEqual([table, 0]);
    }
    const { rows } = await sql<{ closed: number }>`
      select count(*) as closed from ${rowsOf('unit_state')} and not upper_inf(known)`.execute(db);
    expect(rows[0]?.closed).toBeGreaterThan(0);
    expect(await verifyNow(db)).toMatchObject({ findings: [], rows: expect.any(Number) });
  });
});

describe('a row that was edited', () => {
  it.each(columns)('is found by its column: $table.$name', async ({ table, column }) => {
    const findings = await foundAfter(table, (tx) =>
      sql`update ${sql.ref(table)} set ${sql.ref(column.name)} = ${sql.raw(otherValue(column))}
          where ${oneOf(table)}`.execute(tx),
    );
    expect(findings).toMatchObject([
      { organization: 'a', code: 'ROW_CHANGED', table, columns: [{ column: column.name }] },
    ]);
    const [{ ja = '', en = '', columns: [change] = [] } = {}] = findings;
    expect(change?.stored).not.toEqual(change?.expected);
    for (const sentence of [ja, en]) {
      expect(sentence).toContain(`${table}`);
      expect(sentence).toContain(`${column.name} `);
    }
  });

  it('is one edited row, not one missing and one too many, also if several columns were edited', async () => {
    const findings = await foundAfter('unit_state', (tx) =>
      sql`update unit_state set name = '偽', name_key = '偽', kind = '室' where ${oneOf('unit_state')}`.execute(
        tx,
      ),
    );
    expect(findings).toMatchObject([
      { code: 'ROW_CHANGED', columns: [{ column: 'name' }, { column: 'name_key' }, { column: 'kind' }] },
    ]);
  });
});

describe.each(Object.keys(found))('in %s', (table) => {
  it('a row that was removed is named', async () => {
    const findings = await foundAfter(table, (tx) =>
      sql`delete from ${sql.ref(table)} where ${oneOf(table)}`.execute(tx),
    );
    expect(findings).toMatchObject([{ code: 'ROW_MISSING', table, row: expect.any(Object) }]);
  });

  it('a row that was added is named, also a second one that is the same', async () => {
    const findings = await foundAfter(table, (tx) =>
      sql`insert into ${sql.ref(table)} select * from ${sql.ref(table)} where ${oneOf(table)}`.execute(tx),
    );
    expect(findings).toMatchObject([{ code: 'ROW_UNEXPECTED', table }]);
  });

  it('all rows that were removed are named', async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${rowsOf(table)}`.execute(db);
    const findings = await foundAfter(table, (tx) => sql`delete from ${rowsOf(table)}`.execute(tx));
    expect(findings).toHaveLength(rows[0]?.count ?? 0);
  });

  it('a rebuild mends whatever was done to it', async () => {
    const isKey = ({ name }: { name: string }) =>
      (ROW_KEYS as Record<string, string[]>)[table]?.includes(name);
    const edited = found[table]?.find((column) => !isKey(column));
    await sql`delete from ${sql.ref(table)} where ${oneOf(table)}`.execute(db);
    if (edited)
      await sql`update ${sql.ref(table)} set ${sql.ref(edited.name)} = ${sql.raw(otherValue(edited))}
        where ${oneOf(table)}`.execute(db);
    expect((await verifyNow(db)).findings).not.toEqual([]);
    await rebuild(db, 'a');
    expect((await verifyNow(db)).findings).toEqual([]);
  });
});

describe('a ledger that was touched itself', () => {
  it('says nothing about the rows, and no rebuild is advised', async () => {
    const { db: other } = await testDatabase();
    await recordEveryTable(other, 'a');
    await sql`alter table event disable trigger user`.execute(other);
    await sql`update event set note = '偽' where position = 1`.execute(other);
    await sql`update unit_state set name = '偽'`.execute(other);
    const verified = await verifyNow(other);
    expect(verified.findings).toMatchObject([{ code: 'CONTENT_CHANGED' }]);
    expect(verified).not.toHaveProperty('rows');
  });
});

describe('many rows that differ', () => {
  it('are named up to a thousand, and the others are counted', async () => {
    const findings = await foundAfter('event_unit', (tx) =>
      sql`insert into event_unit select id, 'a:u1', 10000 + n from organization, generate_series(1, 1203) n
          where code = 'a'`.execute(tx),
    );
    expect(findings).toHaveLength(1_001);
    expect(findings.at(-1)).toMatchObject({
      code: 'ROWS_FURTHER',
      table: 'event_unit',
      en: expect.stringContaining('203'),
    });
  });
});
