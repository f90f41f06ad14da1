import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresProcessesIn, waitUntil } from '../../src/database/embedded/processes.js';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import {
  ask,
  askUntilAnswered,
  dataFolder,
  everythingKept,
  filledDataFolder,
  keep,
  keeperOf,
  killed,
  leaveNoServers,
  serverOf,
  startUser,
  stopped,
  type User,
  urlOf,
} from '../support/embedded.js';
import { describe, expect, it } from '../support/jest.js';

leaveNoServers();

const toldOfTheEnd = (user: User) => user.said.some((line) => line.includes('ended unexpectedly'));

/** The next start of the server waits for the rest of its settings until the returned function is called. */
function holdNextStart(folder: string): () => void {
  const rest = join(folder, 'postgres', 'rest.conf');
  execFileSync('mkfifo', ['-m', '666', rest]);
  appendFileSync(join(folder, 'postgres', 'postgresql.conf'), `include_if_exists '${rest}'\n`);
  return () => {
    // Opening it waits for the server, which reads it; the server reads its settings twice.
    const end = openSync(rest, 'w');
    rmSync(rest);
    closeSync(end);
  };
}

describe('kill -9', () => {
  it('of a user counts as leaving', async () => {
    const folder = await filledDataFolder();
    const user = startUser(folder);
    await urlOf(user);
    user.kill('SIGKILL');
    expect(await stopped(folder)).toBe(true);
  });

  it('of the server: it is started again on the same port with all confirmed data', async () => {
    const folder = await filledDataFolder();
    const user = startUser(folder);
    const url = await urlOf(user);
    await keep(url, 'before');
    const before = serverOf(folder);
    await killed(before);
    expect(await askUntilAnswered(url, everythingKept)).toEqual(['before']);
    expect(serverOf(folder)).not.toBe(before);
    await user.leave();
    expect(serverOf(folder)).toBeUndefined();
  });

  it('of the last user and the server: the keeper stays with a user who comes before the server is back', async () => {
    const folder = await filledDataFolder();
    const user = startUser(folder);
    await urlOf(user);
    const keeper = keeperOf(folder);
    const start = holdNextStart(folder);
    await killed(serverOf(folder));
    await waitUntil(() => toldOfTheEnd(user), 30_000);
    user.kill('SIGKILL');
    await user.ended;

    const next = startUser(folder);
    await waitUntil(() => toldOfTheEnd(next), 30_000);
    start();
    await urlOf(next);
    // The keeper would not answer another user if it were about to stop the server.
    await urlOf(startUser(folder));
    expect(keeperOf(folder)).toBe(keeper);
  });

  it('of the keeper: its users get another, on the same port, and the server stops with them', async () => {
    const folder = await filledDataFolder();
    const user = startUser(folder);
    const other = startUser(folder);
    const url = await urlOf(user);
    await urlOf(other);
    await keep(url, 'before');
    const keeper = keeperOf(folder);
    await killed(keeper);
    expect(await waitUntil(() => ![undefined, keeper].includes(keeperOf(folder)), 30_000)).toBe(true);
    expect(await askUntilAnswered(url, everythingKept)).toEqual(['before']);
    await user.leave();
    expect(await ask(url, '1')).toBe(1);
    await other.leave();
    expect(serverOf(folder)).toBeUndefined();
  });

  it.each([
    ['users and keeper, while the server runs on', false],
    ['everything', true],
  ])('of %s: the next start finds its data', async (_what, serverToo) => {
    const folder = await filledDataFolder();
    const user = startUser(folder);
    const url = await urlOf(user);
    await keep(url, 'before');
    const [keeper, server] = [keeperOf(folder), serverOf(folder)];
    user.kill('SIGSTOP');
    await killed(keeper);
    if (serverToo) await killed(server);
    user.kill('SIGKILL');

    const next = await startEmbedded(folder, () => {});
    expect(await ask(next.url, everythingKept)).toEqual(['before']);
    expect(serverOf(folder)).not.toBe(server);
    await next.release();
    expect(postgresProcessesIn(join(folder, 'postgres'))).toEqual([]);
  });

  it('while the folder is being created: the next start creates it again', async () => {
    const folder = await dataFolder();
    const user = startUser(folder);
    const unfinished = async () => (await readdir(folder)).filter((name) => name.startsWith('postgres.new-'));
    // Without waiting in between, because the moment is short.
    while ((await unfinished()).length === 0) expect(existsSync(join(folder, 'postgres'))).toBe(false);
    user.kill('SIGSTOP');
    await killed(keeperOf(folder));
    user.kill('SIGKILL');
    expect(existsSync(join(folder, 'postgres'))).toBe(false);

    const next = await startEmbedded(folder, () => {});
    expect(await ask(next.url, '1')).toBe(1);
    await next.release();
  });
});

describe('a start after a crash of the machine is not hindered by', () => {
  it('a lock file of the server whose process number now belongs to another program', async () => {
    const folder = await filledDataFolder();
    await (await startEmbedded(folder, () => {})).release();
    const lock = [process.pid, join(folder, 'postgres'), 1, 1, '', '127.0.0.1', '1 1', 'ready'].join('\n');
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), lock);
    const next = await startEmbedded(folder, () => {});
    expect(await ask(next.url, '1')).toBe(1);
    await next.release();
  });

  it('the lock file of a keeper whose process number now belongs to another program, or an empty one', async () => {
    for (const content of [JSON.stringify({ pid: process.pid, birth: 'long ago', port: 1, token: '' }), '']) {
      const folder = await filledDataFolder();
      await mkdir(join(folder, 'keeper'));
      await writeFile(join(folder, 'keeper', '7.json'), content);
      const next = await startEmbedded(folder, () => {});
      expect(await ask(next.url, '1')).toBe(1);
      await next.release();
      expect(await readdir(join(folder, 'keeper'))).toEqual(['8.json']);
    }
  });
});
