/** enkaku distribute on a real cluster: an empty database, one with data, twice, and migrations that come later. */
import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { AT_COORDINATOR, placementOf } from '../../src/database/distribute/placement.js';
import { migrate } from '../../src/database/migrate.js';
import { migrationsFolder } from '../../src/database/migrationFiles.js';
import type { Tables } from '../../src/database/tables.js';
import { seed } from '../../src/server/seed.js';
import { folderWith } from '../database/migrationFolder.js';
import { creates, record, register } from '../record/town.js';
import { afterwards } from '../support/afterwards.js';
import { createOnEveryNode } from '../support/cluster/nodes.js';
import { run } from '../support/commandLine.js';
import { describe, expect, it } from '../support/jest.js';
import { asAdministrator, clusterNodes, dropDatabase } from '../support/testServer.js';

const name = `enkaku_test_${randomBytes(4).toString('hex')}`;
const url = await createOnEveryNode(name);
const settings = { DATABASE_URL: url };
const db: Kysely<Tables> = openDatabase(url);
afterwards(async () => {
  await db.destroy();
  for (const node of clusterNodes()) await asAdministrator(node, (admin) => dropDatabase(admin, name));
});

const enkaku = (...args: string[]) => run(args, settings);
const printed = async (...args: string[]) => {
  const { code, stdout, stderr } = await enkaku(...args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

/** How each table is kept: as a copy everywhere, spread, or at the coordinator. */
async function keptAs(): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ table: string; as: string }>`
    select logicalrelid::text as "table", partmethod::text || repmodel::text as "as" from pg_dist_partition order by 1`.execute(
    db,
  );
  const kept: Record<string, string[]> = {};
  for (const { table, as } of rows) kept[as] = [...(kept[as] ?? []), table];
  return kept;
}

const QUESTIONS: string[][] = [
  ['tree', '102041', '--on', '2026-03-31'],
  ['tree', '102041', '--on', '2026-04-01', '--csv'],
  ['compare', '102041', '2026-03-31', '2026-04-01'],
  ['lineage', '102041', '文書係'],
  ['duties', '102041', '--csv'],
  ['counts', '102041'],
  ['log', '102041'],
  ['export', '102041'],
];
const answers = async () => {
  const all: string[] = [];
  for (const question of QUESTIONS) all.push(await printed(...question));
  return all;
};

describe('a database with data', () => {
  let before: string[];

  it('is distributed: it says of each table and function what it does', async () => {
    await migrate(db);
    await seed(db, 'local');
    before = await answers();
    const lines = (await printed('distribute', '--shards', '4')).trimEnd().split('\n');
    const { byOrganization, atCoordinator } = await placementOf(db);
    expect(lines).toEqual(
      expect.arrayContaining([
        'organization: a copy on every node',
        'ledger_head: 4 shards by organization',
        ...byOrganization.slice(1).map((table) => `${table}: beside ledger_head`),
        ...atCoordinator.map((table) => `${table}: at the coordinator`),
        'append_revision(): run by the node that has the ledger',
      ]),
    );
    expect(lines.at(-1)).toBe(
      `The database is distributed: 4 shards on ${clusterNodes().length - 1} workers.`,
    );
    expect(await keptAs()).toEqual({
      nt: ['organization'],
      hs: byOrganization.toSorted(),
      ns: ['function_file', 'migration', 'outdated', ...AT_COORDINATOR].toSorted(),
    });
  });

  it('gives the same answers afterwards, and its ledger verifies', async () => {
    expect(await answers()).toEqual(before);
    expect(await printed('verify')).toContain('nothing was touched');
  });

  it('has no row left at the coordinator', async () => {
    for (const table of ['organization', 'revision', 'event', 'unit_state']) {
      const { rows } = await sql<{
        size: number;
      }>`select pg_relation_size(${table}::regclass) as size`.execute(db);
      expect([table, rows[0]?.size]).toEqual([table, 0]);
    }
  });

  it('does not let the ledger be changed, at the coordinator or in a shard', async () => {
    for (const statement of [
      'delete from revision',
      "update event set type = 'x'",
      'truncate revision cascade',
    ])
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('the ledger is append-only');
  });

  it('is distributed once', async () => {
    expect(await printed('distribute', '--shards', '8')).toBe(
      `The database is distributed already: 4 shards on ${clusterNodes().length - 1} workers. Nothing was done.\n`,
    );
  });

  it('is recorded in, previewed and rebuilt as before', async () => {
    await register(db, 'other');
    expect(await record(db, 'other', creates('新部'))).toMatchObject({ revision: 2, problems: [] });
    expect(await printed('rebuild')).toBe('102041 is rebuilt.\nother is rebuilt.\n');
    expect(await answers()).toEqual(before);
  });
});

describe('an organization', () => {
  it('gets a shard of its own, once', async () => {
    expect(await printed('organization', 'isolate', '102041', '--block-writes')).toMatch(
      /^102041 had shard \d+ together with others, and has shard \d+ of its own now, on \S+:\d+\.\n$/,
    );
    expect(await printed('organization', 'isolate', '102041')).toMatch(
      /^102041 has a shard of its own already: \d+ on \S+:\d+\. Nothing was done\.\n$/,
    );
    expect(await printed('verify')).toContain('nothing was touched');
  });

  it('that is not registered gets none', async () => {
    expect(await enkaku('organization', 'isolate', 'nowhere')).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('a later migration', () => {
  it('adds a table that is spread with its rows, a column, an index and a function', async () => {
    const folder = await folderWith({});
    await cp(migrationsFolder, folder, { recursive: true });
    const later = await folderWith({
      '9001_note.sql': `
        create table note (organization bigint not null references organization, text text, primary key (organization, text));
        insert into note select id, 'from the migration' from organization;
        alter table revision add column seen boolean;
        create index on event (organization, clause);`,
      'functions/note_of.sql':
        'create or replace function note_of(p_organization bigint) returns text language sql stable set plan_cache_mode = force_generic_plan as $$ select text from note where organization = p_organization $$;',
    });
    await cp(later, folder, { recursive: true });
    expect(await migrate(db, folder)).toEqual(['9001_note.sql', 'functions/note_of.sql']);
    expect((await keptAs()).hs).toContain('note');
    const { rows } = await sql`select note_of(1) as note`.execute(db);
    expect(rows).toEqual([{ note: 'from the migration' }]);
    expect(await functionsThatKeepPlans()).toEqual([]);
    await sql`select seen from revision where organization = 1`.execute(db);
    expect(await migrate(db, folder)).toEqual([]);
  });
});

/** A cluster cannot run the statements of such a function. */
async function functionsThatKeepPlans(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where 'plan_cache_mode=force_generic_plan' = any(proconfig)`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}
