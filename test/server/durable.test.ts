/** Nothing is recorded on a server that may lose what it has acknowledged. */

import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { unsafeSettings } from '../../src/database/durability.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { newDataDir, run, serve, stop } from './process.js';

const { db, url } = await testDatabase();
const name = new URL(url).pathname.slice(1);
const careful = { DATABASE_URL: url, ENKAKU_RECORDS_MAY_BE_LOST: 'off' };

// Sessions that begin after this have it off. The servers of the tests also run without full_page_writes (testServer.ts).
await sql`alter database ${sql.ref(name)} set synchronous_commit = off`.execute(db);

it('the settings are found by their names', async () => {
  const other = openDatabase(url);
  expect(await unsafeSettings(other)).toContain('synchronous_commit');
  await other.destroy();
});

it('the service does not start on it, and says in both languages what is off and what to do', async () => {
  const { code, stderr } = await run(['serve'], careful);
  expect(code).toBe(1);
  expect(stderr).toMatch(/この PostgreSQL サーバーは .*synchronous_commit = off で動いているため/);
  expect(stderr).toMatch(
    /This PostgreSQL server runs with .*synchronous_commit = off: a power failure may lose/,
  );
  expect(stderr).not.toMatch(/ENKAKU_RECORDS_MAY_BE_LOST|node_modules/);
});

it('neither are recordings taken from the command line; questions are answered', async () => {
  for (const args of [
    ['record', 'data/isesaki/baseline.yaml'],
    ['import', '/dev/null'],
  ]) {
    const { code, stderr } = await run(args, careful);
    expect([args[0], code, stderr]).toEqual([
      args[0],
      1,
      expect.stringContaining('synchronous_commit = off'),
    ]);
  }
  expect(await run(['verify'], careful)).toMatchObject({ code: 0 });
});

it('the escape that tests use is announced at every start', async () => {
  const service = await serve({ DATABASE_URL: url, ENKAKU_RECORDS_MAY_BE_LOST: 'on' });
  expect(service.printed()).toContain('Warning: because of ENKAKU_RECORDS_MAY_BE_LOST=on');
  await stop(service);
});

it('the embedded server is safe', async () => {
  const service = await serve({ ENKAKU_DATA_DIR: await newDataDir(), ENKAKU_RECORDS_MAY_BE_LOST: 'off' });
  expect(service.printed()).not.toContain('ENKAKU_RECORDS_MAY_BE_LOST');
  await stop(service);
});
