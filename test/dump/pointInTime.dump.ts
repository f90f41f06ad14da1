/** Point-in-time recovery as docs/operations.md tells it: base backup, archived WAL, recovery to a moment, verify. */
import { execFile } from 'node:child_process';
import { appendFile, chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { choosePort } from '../../src/database/embedded/port.js';
import { type Postmaster, startPostmaster } from '../../src/database/embedded/postmaster.js';
import { chooseRunner, handOver } from '../../src/database/embedded/runner.js';
import { runProgram } from '../../src/database/embedded/runProgram.js';
import { migrate } from '../../src/database/migrate.js';
import { creates, record, register, revisionsOf } from '../record/town.js';
import { run } from '../server/process.js';
import { textOf } from '../support/files.js';
import { afterAll, expect, it } from '../support/jest.js';
import { findPostgresPrograms } from './postgresPrograms.js';

const programs = findPostgresPrograms();
const program = (name: string) => join(dirname(programs.postgres), name);
const call = promisify(execFile);

const home = await mkdtemp(join(tmpdir(), 'enkaku-pitr-'));
await chmod(home, 0o755);
const [first, second] = [join(home, 'first'), join(home, 'second')] as const;
const [backup, archive] = [join(home, 'backup'), join(home, 'archive')];
let running: Postmaster | undefined;
afterAll(async () => {
  await running?.stop();
  await rm(home, { recursive: true, force: true });
});

const cluster = (dataDir: string) => join(dataDir, 'postgres');
const urlOf = (port: number) => `postgres://enkaku@127.0.0.1:${port}/postgres`;

/** The settings that the documentation gives, for the folders of this test. */
const settings = (name: string) =>
  (
    new RegExp(`\`\`\`ini\\n# ${name}\\n(.*?)\`\`\``, 's').exec(textOf('docs/operations.md'))?.[1] ?? ''
  ).replaceAll('/srv/archive', archive);

it('restores the ledger of a moment: what was acknowledged before it is there, what was recorded by mistake after it is not', async () => {
  for (const folder of [first, second, archive]) await mkdir(folder);
  await mkdir(cluster(first), { mode: 0o700 });
  const runner = await chooseRunner(first, cluster(first), programs.postgres);
  for (const folder of [cluster(first), archive]) await handOver(folder, runner);
  await runProgram(runner, programs.initdb, [
    `--pgdata=${cluster(first)}`,
    '--username=enkaku',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
  ]);
  expect(settings('archiving')).toContain('archive_command');
  await appendFile(join(cluster(first), 'postgresql.conf'), settings('archiving'));
  const port = await choosePort(first);
  running = await startPostmaster(first, port, programs, runner);

  const db = openDatabase(urlOf(port));
  await migrate(db);
  await register(db, 'town');
  await call(program('pg_basebackup'), [
    '--pgdata',
    backup,
    '--checkpoint=fast',
    '--wal-method=none',
    '--dbname',
    urlOf(port),
  ]);
  // Recorded after the backup: it is in the archived WAL only.
  expect(await record(db, 'town', creates('税務部'))).toMatchObject({ revision: 2, problems: [] });
  const { rows } = await sql<{ moment: string }>`select clock_timestamp()::text as moment`.execute(db);
  await sql`select pg_sleep(0.1)`.execute(db);
  expect(await record(db, 'town', creates('誤りの部'))).toMatchObject({ revision: 3 });
  await sql`select pg_switch_wal()`.execute(db);
  await db.destroy();
  await running.stop();
  expect((await readdir(archive)).length).toBeGreaterThan(0);

  await cp(backup, cluster(second), { recursive: true });
  const recovery = settings('recovery').replace(
    /recovery_target_time = .*/,
    `recovery_target_time = '${rows[0]?.moment}'`,
  );
  expect(recovery).toContain('restore_command');
  await appendFile(join(cluster(second), 'postgresql.conf'), recovery);
  await writeFile(join(cluster(second), 'recovery.signal'), '');
  await rm(join(cluster(second), 'postmaster.pid'), { force: true });
  await chmod(cluster(second), 0o700);
  await call('chown', ['-R', `--reference=${cluster(first)}`, cluster(second)]);
  running = await startPostmaster(second, port, programs, runner);

  const restored = openDatabase(urlOf(port));
  await sql`select pg_sleep(0.5)`.execute(restored);
  expect((await revisionsOf(restored, 'town')).map(({ number }) => number)).toEqual([1, 2]);
  expect(await migrate(restored)).toEqual([]);
  // And it goes on from there.
  expect(await record(restored, 'town', creates('正しい部'))).toMatchObject({ revision: 3, problems: [] });
  await restored.destroy();
  expect(await run(['verify'], { DATABASE_URL: urlOf(port) })).toMatchObject({ code: 0 });
});
