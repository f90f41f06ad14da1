/** The embedded server ends while a service starts, before it listens: the start waits for it, or says why it does not go on. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import { migrate } from '../../src/database/migrate.js';
import { killed, serverOf } from '../support/embedded.js';
import { expect, it } from '../support/jest.js';
import { everythingOf, until } from './ask.js';
import { run, serve, stop, usedDataDir } from './process.js';

/** What lets a start wait while it migrates, and while it seeds. */
const asAnotherStart = 'select pg_advisory_xact_lock(x) from (select 0x456e6b616b75) as migrating (x)';
const asAnotherRecorder = 'lock table revision in exclusive mode';

/** Kills the server of the folder while `start` waits for what the statement locks. */
async function killDuring<T>(
  dataDir: string,
  lock: string,
  start: () => Promise<T>,
): Promise<{ end: Promise<T> }> {
  const server = await startEmbedded(dataDir, () => {});
  const db = openDatabase(server.url);
  await migrate(db);
  const locked = await db.startTransaction().execute();
  await sql.raw(lock).execute(locked);
  const end = start();
  // The caller awaits it.
  end.catch(() => {});
  await until('the start waits', async () => {
    const { rows } = await sql`select from pg_locks where not granted`.execute(db);
    return rows.length > 0;
  });
  await killed(serverOf(dataDir));
  await locked
    .rollback()
    .execute()
    .catch(() => {});
  await db.destroy();
  await server.release();
  return { end };
}

it.each([
  ['migrates', asAnotherStart],
  ['seeds', asAnotherRecorder],
])('while it %s: it goes on when the server is back', async (_what, lock) => {
  const dataDir = await usedDataDir();
  const { end } = await killDuring(dataDir, lock, () => serve({ ENKAKU_DATA_DIR: dataDir }));
  const service = await end;
  expect(service.printed()).toContain('The database server ended unexpectedly; starting it again.');
  expect((await everythingOf(service, '102041')).revision).toBe(2);
  await stop(service);
});

it('and cannot be started again: it says where to look', async () => {
  const dataDir = await usedDataDir();
  const { end } = await killDuring(dataDir, asAnotherStart, async () => {
    const ended = run(['serve'], { ENKAKU_DATA_DIR: dataDir, PORT: '0' });
    await appendFile(join(dataDir, 'postgres', 'postgresql.conf'), 'no_such_setting = on\n');
    return ended;
  });
  const { code, stderr } = await end;
  expect(code).toBe(1);
  expect(stderr).toContain(`did not come back. ${join(dataDir, 'postgres.log')} says why.`);
  expect(stderr).toContain('起動の途中でデータベースサーバーが終了し');
});
