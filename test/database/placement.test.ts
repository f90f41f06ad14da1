/** Where each table of a distributed database is. The commands are in test/cli, and a real cluster in test/citus. */
import { sql } from 'kysely';
import { completeIfDistributed } from '../../src/database/distribute/complete.js';
import { DELEGATED } from '../../src/database/distribute/functions.js';
import { AT_COORDINATOR, HEADS, placementOf } from '../../src/database/distribute/placement.js';
import { migrate } from '../../src/database/migrate.js';
import { tables } from '../../src/database/tables.js';
import { PROJECTION_TABLES } from '../../src/projections/rows/tables.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { folderWith } from './migrationFolder.js';

const { db } = await testDatabase();
const placement = await placementOf(db);

describe('the tables of a distributed database', () => {
  it('are spread by organization: the heads, then the ledger and every read model', () => {
    expect(placement.byOrganization[0]).toBe(HEADS);
    expect(placement.byOrganization.toSorted()).toEqual(
      [HEADS, 'event', 'newest_state', 'revision', ...PROJECTION_TABLES].toSorted(),
    );
  });

  it('are spread wherever they have an organization, save those that are named as exceptions', () => {
    const ofOrganizations = Object.entries(tables)
      .filter(([, columns]) => 'organization' in columns)
      .map(([name]) => name);
    expect([...placement.byOrganization, ...AT_COORDINATOR].toSorted()).toEqual(ofOrganizations.toSorted());
  });

  it('are otherwise the directory, of which every node has a copy, and tables that stay at the coordinator', () => {
    expect(placement.everywhere).toEqual(['organization']);
    expect(placement.atCoordinator).toEqual(
      ['function_file', 'migration', 'outdated', ...AT_COORDINATOR].toSorted(),
    );
  });

  it('have an organization as bigint: a worker gives out keys, too', async () => {
    const { rows } = await sql<{ table: string }>`
      select attrelid::regclass::text as "table" from pg_attribute
      where attname = 'organization' and atttypid <> 'bigint'::regtype and attrelid = any (${placement.byOrganization}::text[]::regclass[])`.execute(
      db,
    );
    expect(rows).toEqual([]);
  });

  it('refer to each other with the organization in the key, so that both rows are on one node', async () => {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and conrelid = any (${placement.byOrganization}::text[]::regclass[])`.execute(db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ definition }) => !/^FOREIGN KEY \(organization\b/.test(definition))).toEqual([]);
  });
});

describe('the functions that record', () => {
  it('have the organization as their first argument, as bigint: by it the node is found', async () => {
    const { rows } = await sql<{ signature: string }>`
      select format('%s(%s %s', proname, proargnames[1], (proargtypes::regtype[])[0]) as signature from pg_proc
      where proname = any (${DELEGATED}::text[]) order by 1`.execute(db);
    expect(rows.map(({ signature }) => signature)).toEqual(
      DELEGATED.map((name) => `${name}(p_organization bigint`),
    );
  });
});

describe('a database that is not distributed', () => {
  it('stays so when migrations add a table with an organization', async () => {
    const { db: plain } = await emptyDatabase();
    await migrate(
      plain,
      await folderWith({ '0001_note.sql': 'create table note (organization bigint, text text);' }),
    );
    await plain.transaction().execute(completeIfDistributed);
    const { rows } = await sql`select from pg_class where relname = 'note'`.execute(plain);
    expect(rows).toHaveLength(1);
  });
});
