import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import {
  ask,
  dataFolder,
  everythingKept,
  filledDataFolder,
  keep,
  leaveNoServers,
  serverOf,
  startUser,
  stopped,
  urlOf,
} from '../support/embedded.js';
import { describe, expect, it } from '../support/jest.js';

leaveNoServers();

describe('the embedded server', () => {
  it('is created on the first start, keeps its data, and starts again', async () => {
    const folder = join(await dataFolder(), 'below', 'enkaku');
    const first = await startEmbedded(folder, () => {});
    await keep(first.url, '沿革');
    await first.release();
    expect(serverOf(folder)).toBeUndefined();
    // Its keeper is about to end: the connection closes a moment before the process is gone.
    expect(await stopped(folder)).toBe(true);

    const said: string[] = [];
    const second = await startEmbedded(folder, (sentence) => said.push(sentence));
    expect(await ask(second.url, everythingKept)).toEqual(['沿革']);
    await second.release();
    expect(second.url).toBe(first.url);
    expect(said).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.includes('new'))).toEqual([]);
  });

  it('keeps confirmed data safe, and is closed to other accounts', async () => {
    const folder = await dataFolder();
    const { url, release } = await startEmbedded(folder, () => {});
    const settings = {
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      server_encoding: 'UTF8',
      password_encryption: 'scram-sha-256',
    };
    for (const [name, value] of Object.entries(settings)) {
      expect([name, await ask(url, `current_setting('${name}')`)]).toEqual([name, value]);
    }
    const guess = new URL(url);
    guess.password = 'guess';
    await expect(ask(guess.href, '1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(folder, 'postgres.password'))).mode & 0o777).toBe(0o600);
    const rules = await readFile(join(folder, 'postgres', 'pg_hba.conf'), 'utf8');
    expect(rules).not.toMatch(/^[^#]*\btrust\b/m);
    await release();
  });

  it('sorts Japanese by code point, the same everywhere', async () => {
    const { url, release } = await startEmbedded(await filledDataFolder(), () => {});
    const names = ['総務部', 'ア', '企画部', 'あ', '１課', '1課'];
    const sorted = await ask(url, `(select array_agg(n order by n) from unnest('{${names}}'::text[]) n)`);
    expect(sorted).toEqual([...names].sort());
    await release();
  });

  it('is shared by all users of the folder and stops with the last one', async () => {
    const folder = await filledDataFolder();
    const user = startUser(folder);
    const url = await urlOf(user);
    const here = await startEmbedded(folder, () => {});
    expect(here.url).toBe(url);
    await here.release();
    expect(await ask(url, '1')).toBe(1);
    await user.leave();
    expect(serverOf(folder)).toBeUndefined();
    expect(await stopped(folder)).toBe(true);
  });

  it('is started once if several users start at the same time', async () => {
    const folder = await dataFolder();
    const racers = [startUser(folder), startUser(folder), startUser(folder), startUser(folder)];
    const urls = await Promise.all(racers.map(urlOf));
    expect(new Set(urls).size).toBe(1);
    const log = await readFile(join(folder, 'postgres.log'), 'utf8');
    expect(log.match(/starting PostgreSQL/g)).toHaveLength(1);
    await Promise.all(racers.map((racer) => racer.leave()));
    expect(serverOf(folder)).toBeUndefined();
  });

  it('runs again for a user who starts while it stops', async () => {
    const folder = await filledDataFolder();
    for (let round = 0; round < 5; round++) {
      const first = await startEmbedded(folder, () => {});
      const [second] = await Promise.all([startEmbedded(folder, () => {}), first.release()]);
      expect(await ask(second.url, '1')).toBe(1);
      await second.release();
    }
    expect(serverOf(folder)).toBeUndefined();
  });

  it('keeps running after Ctrl-C until its users have finished', async () => {
    const user = startUser(await filledDataFolder());
    await urlOf(user);
    user.killGroup('SIGINT');
    await user.ended;
    expect(user.said).toContain('{"drained":true}');
  });
});
