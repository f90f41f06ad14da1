/** PgBouncer, which gives out its connections for each transaction, between a service and its database. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { listen } from '../../src/database/announcing/listen.js';
import { untilAborted } from '../../src/database/connecting/untilAborted.js';
import { openDatabase } from '../../src/database/connection.js';
import { asker } from '../graphql/ask.js';
import { creates, record, register, result } from '../record/town.js';
import { temporaryFolder } from '../server/process.js';
import { testDatabase } from '../support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';

const NOBODY = 65_534;
const isHere =
  spawnSync('pgbouncer', ['--version'], { env: { PATH: `${process.env.PATH}:/usr/sbin` } }).status === 0;
if (!isHere) process.stderr.write('pgbouncer is not installed: a pooler per transaction is not tried.\n');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Object(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** With two connections to the server, whatever the number of its clients. */
async function startPooler(url: string): Promise<{ address: string; pooler: ChildProcess }> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const folder = await temporaryFolder();
  const own = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(
    file,
    `[databases]
* = host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
ignore_startup_parameters = options
`,
  );
  await chmod(folder, 0o755);
  // It refuses to run as root.
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (asNobody.uid) await chown(file, NOBODY, NOBODY);
  const pooler = spawn('pgbouncer', [file], {
    env: { PATH: `${process.env.PATH}:/usr/sbin` },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...asNobody,
  });
  for await (const line of pooler.stderr ?? []) if (String(line).includes('process up')) break;
  return { address: `postgres://${username}@127.0.0.1:${own}${pathname}`, pooler };
}

(isHere ? describe : describe.skip)('behind a pooler per transaction', () => {
  let pooler: ChildProcess;
  let db: Awaited<ReturnType<typeof testDatabase>>['db'];
  beforeAll(async () => {
    const { url } = await testDatabase();
    const started = await startPooler(url);
    pooler = started.pooler;
    db = openDatabase(started.address, { direct: url });
  });
  afterAll(async () => {
    await db.destroy();
    pooler.kill();
    await once(pooler, 'exit');
  });

  it('recordings, previews and questions of many at the same time are those of a database without one', async () => {
    const codes = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(codes.map((code) => register(db, code)));
    const { ask } = await asker(db);
    const preview = (
      code: string,
    ) => `{ organization(code: "${code}") { preview(of: { record: { title: "試し", effectiveOn: "2026-06-01",
      changes: [{ create: { unit: { name: "試行部", kind: "部" } } }] } }) { problems { code } snapshot { roots { name } } } } }`;
    for (const name of ['文化部', '秘書部']) {
      const recorded = codes.map((code) => record(db, code, creates(name)));
      const tried = await Promise.all(codes.map((code) => ask(preview(code))));
      for (const answer of tried) expect(JSON.stringify(answer)).toContain('試行部');
      const number = name === '文化部' ? 2 : 3;
      expect((await Promise.all(recorded)).map(result)).toEqual(codes.map(() => number));
    }
    const answer = JSON.stringify(
      await ask('{ organization(code: "e") { asOf(date: "2026-07-01") { roots { name } } } }'),
    );
    expect(answer).toContain('秘書部');
    expect(answer).not.toContain('試行部');
  });

  it('announcements are heard, and a statement whose answer nobody needs is cancelled', async () => {
    const heard = new Set<string | undefined>();
    const listening = listen(db, (code) => heard.add(code));
    while (!heard.has('a')) await record(db, 'a', creates(`第${heard.size}・${performance.now()}部`));
    await listening.stop();

    const request = new AbortController();
    const slow = sql`select pg_sleep(60)`.execute(untilAborted(db, request.signal));
    const isRunning = async () =>
      (
        await sql`select from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'`.execute(
          db,
        )
      ).rows.length > 0;
    while (!(await isRunning()));
    request.abort();
    await expect(slow).rejects.toMatchObject({ code: '57014' });
  });
});
