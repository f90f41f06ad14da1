import { readFile } from 'node:fs/promises';
import { seed } from '../../src/server/seed.js';
import { run as runProcess, serve, stop, usedDataDir } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { emptyDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

describe('enkaku', () => {
  it.each([
    'serve',
    'migrate',
    'rebuild',
    'record',
    'tree',
    'webhook',
    'compare',
    'units',
    'counts',
    'lineage',
    'duty',
    'duties',
    'log',
    'mcp',
    'dump',
    'derive',
    'jsonld',
    'export',
    'import',
    'verify',
    'checkpoint',
    'witness',
    'token',
    'roles',
    'sql',
    'distribute',
    'organization',
    'schema',
  ])('explains %s, with an example', async (name) => {
    const { code, stdout, stderr } = await run([name, '--help'], {});
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: enkaku ${name}`);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n  \\$ .*enkaku ${name}`));
  });

  it.each([
    [['fly'], "unknown command 'fly'"],
    [['tree', 'x', '--wings'], "unknown option '--wings'"],
    [['record'], "missing required argument 'FILE'"],
    [['schema', 'extra'], 'too many arguments'],
  ])('ends with 2 when it is used as in %j', async (args, sentence) => {
    expect(await run(args, {})).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) });
  });

  it('ends with 2 when the environment is wrong, and with 1 when the database cannot be reached', async () => {
    expect(await run(['migrate'], { DATABASE_URL: 'mysql://h/d' })).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('DATABASE_URL is "mysql://h/d"'),
    });
    expect(await run(['migrate'], { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/d' })).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('The database cannot be reached (ECONNREFUSED at 127.0.0.1:1).'),
    });
  });

  it('prints the schema that is committed', async () => {
    // This file runs from dist/test/cli.
    const committed = await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8');
    expect(await run(['schema'], {})).toEqual({ code: 0, stdout: committed, stderr: '' });
  });
});

describe('enkaku migrate and rebuild', () => {
  it('create the tables, and build the read models from the ledger', async () => {
    const { db, url } = await emptyDatabase();
    const settings = { DATABASE_URL: url };
    const { applied } = JSON.parse((await run(['migrate', '--json'], settings)).stdout);
    expect(applied[0]).toMatch(/^0001_/);
    expect((await run(['migrate'], settings)).stdout).toBe('The tables are up to date.\n');
    expect((await run(['rebuild'], settings)).stdout).toBe('There is no organization to rebuild.\n');

    await seed(db, 'local');
    const draw = async () => (await run(['tree', '102041', '--on', '2026-04-01'], settings)).stdout;
    const before = await draw();
    await db.deleteFrom('unit_state').execute();
    expect(await draw()).not.toBe(before);
    expect((await run(['rebuild', '102041'], settings)).stdout).toBe('102041 is rebuilt.\n');
    expect(await draw()).toBe(before);
    expect(await run(['rebuild', 'none'], settings)).toMatchObject({ code: 1, stdout: '' });
  });
});

it('the command line shares the embedded database of a running service', async () => {
  const settings = { ENKAKU_DATA_DIR: await usedDataDir(), ENKAKU_SEED: 'on' };
  const service = await serve(settings);
  const [tree, other] = await Promise.all([
    runProcess(['tree', '102041'], settings),
    runProcess(['rebuild'], settings),
  ]);
  expect([tree.code, other]).toEqual([0, { code: 0, stdout: '102041 is rebuilt.\n', stderr: '' }]);
  expect(tree.stdout).toContain('└─ ');
  expect((await fetch(`${service.address}/health`)).status).toBe(200);
  await stop(service);
});
