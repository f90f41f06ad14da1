/** A large import into an empty database builds the indexes in the end; nobody can tell afterwards. */

import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { registerOrganization } from '../../src/record.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { creates, record } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, expect, it } from '../support/jest.js';
import { itOnOneServer } from '../support/oneServer.js';
import { chronicle, exported } from './chronicle.js';
import { forged } from './forged.js';
import { importing } from './importing.js';

const { db } = await testDatabase();
const { db: other } = await testDatabase();

const below = Array.from({ length: 35 }, (_, i) => ({ name: `第${i}係`, kind: '係' }));
const units = Array.from({ length: 35 }, (_, i) => ({ name: `第${i}課`, kind: '課', children: below }));

let large = '';
let small = '';
beforeAll(async () => {
  await registerOrganization(db, { code: 'large', name: '大市', knownFrom: '2025-04-01', units }, 'local');
  await record(db, 'large', creates('危機管理部'));
  await chronicle(db, 'small');
  large = await exported(db, 'large');
  small = await exported(db, 'small');
});

/** More than there are threads, so that one of them folds several. */
const renamed = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const smallOnes = () =>
  renamed.map((code) => `${forged(small.replaceAll('small', code), () => {})}\n`).join('');

/** Every index and constraint, by its name, with the identity of its index: another one if it was built anew. */
async function builtIn(database: Kysely<Tables>) {
  const { rows } = await sql<{ name: string; definition: string; built: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition, indexrelid::text as built
    from pg_index join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace
    union all
    select conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated, '' from pg_constraint
    where connamespace = 'public'::regnamespace order by 1`.execute(database);
  return rows;
}
const withoutBuilt = (all: Awaited<ReturnType<typeof builtIn>>) =>
  all.map(({ name, definition }) => [name, definition]);

async function countRows(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select (select count(*) from organization) + (select count(*) from revision) + (select count(*) from event)
      + (select count(*) from unit_state) as rows`.execute(database);
  return rows[0]!.rows;
}

it('that is refused after much was written leaves the database as it was', async () => {
  const before = await builtIn(other);
  const forged = small.replace('"recordedBy":"local"', '"recordedBy":"x"');
  await expect(importing(other, large + forged)).rejects.toMatchObject({ name: 'UserError' });
  expect(await builtIn(other)).toEqual(before);
  expect(await countRows(other)).toBe(0);
});

it('is refused with a sentence if a later ledger, which another thread folds, cannot be read', async () => {
  const unreadable = forged(small, ({ events: [event] }) => Object.assign(event ?? {}, { type: 'Magic' }));
  await expect(importing(other, large + unreadable)).rejects.toMatchObject({
    messages: { en: expect.stringContaining('The ledger of small verifies, but its content cannot be read') },
  });
  expect(await countRows(other)).toBe(0);
});

itOnOneServer('has the rows, indexes and constraints that a recording has', async () => {
  const before = await builtIn(other);
  await importing(other, large + small + smallOnes());
  const after = await builtIn(other);
  expect(withoutBuilt(after)).toEqual(withoutBuilt(before));
  expect(after).not.toEqual(before);
  for (const code of ['large', 'small', ...renamed])
    expect(await inSnapshot(other, (tx) => verifyStored(tx, code))).toMatchObject({ findings: [] });
  for (const code of ['large', 'small']) expect(await exported(other, code)).toBe(await exported(db, code));
  expect(await record(other, 'large', creates('文化部'))).toMatchObject({ revision: 3, problems: [] });
});

it('leaves the indexes alone where an organization is there: its rows stay protected', async () => {
  const { db: used } = await testDatabase();
  await importing(used, small);
  const before = await builtIn(used);
  await importing(used, large);
  expect(await builtIn(used)).toEqual(before);
  expect(await inSnapshot(used, (tx) => verifyStored(tx, 'large'))).toMatchObject({ findings: [] });
});
