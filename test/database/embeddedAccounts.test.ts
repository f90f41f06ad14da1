import { chmod, chown, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import { ask, dataFolder, startUser, urlOf } from '../support/embedded.js';

const nobody = 65534;
// What can be tried depends on who runs the tests: only root can become somebody else.
const whenRoot = process.getuid?.() === 0 ? describe : describe.skip;

async function folderOfNobody(): Promise<string> {
  const folder = await dataFolder();
  await chown(folder, nobody, nobody);
  return folder;
}

/** A program search path on which there are no user namespaces. */
async function withoutNamespaces(): Promise<NodeJS.ProcessEnv> {
  const folder = await dataFolder();
  await writeFile(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return { ...process.env, PATH: `${folder}:${process.env.PATH}` };
}

whenRoot('started by root', () => {
  it('works below a folder that only root may enter', async () => {
    const folder = await dataFolder();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const { url, release } = await startEmbedded(join(folder, 'data'), () => {});
    expect(await ask(url, '1')).toBe(1);
    await release();
    expect((await stat(join(folder, 'data', 'postgres'))).uid).toBe(0);
  });

  it('leaves the folder of an ordinary user to that user', async () => {
    const folder = await folderOfNobody();
    const { url, release } = await startEmbedded(folder, () => {});
    expect(await ask(url, '1')).toBe(1);
    await release();
    for (const file of [
      'postgres',
      'postgres/PG_VERSION',
      'postgres.password',
      'postgres.log',
      'postgres.port',
      'keeper',
    ]) {
      expect([file, (await stat(join(folder, file))).uid]).toEqual([file, nobody]);
    }
    const user = startUser(folder, { uid: nobody, gid: nobody });
    expect(await urlOf(user)).toBe(url);
    await user.leave();
  });

  it('runs as an ordinary user where there are no user namespaces', async () => {
    const folder = await dataFolder();
    await chmod(folder, 0o711);
    // Made with user namespaces, so all of it belongs to root.
    await (await startEmbedded(folder, () => {})).release();
    const user = startUser(folder, { env: await withoutNamespaces() });
    expect(await ask(await urlOf(user), '1')).toBe(1);
    await user.leave();
    expect((await stat(join(folder, 'postgres'))).uid).toBe(nobody);
  });

  it('says so when that user cannot enter the folder', async () => {
    const folder = join(await dataFolder(), 'data');
    const user = startUser(folder, { env: await withoutNamespaces() });
    expect((await user.answer).failed).toMatch(
      /as user 65534, who cannot enter .*data\. Set ENKAKU_DATA_DIR/,
    );
  });
});

whenRoot('started by an ordinary user', () => {
  it('works in a folder of its own', async () => {
    const user = startUser(await folderOfNobody(), { uid: nobody, gid: nobody });
    expect(await ask(await urlOf(user), '1')).toBe(1);
    await user.leave();
  });

  it('says so when the folder belongs to somebody else', async () => {
    const user = startUser(await dataFolder(), { uid: nobody, gid: nobody });
    expect((await user.answer).failed).toMatch(/cannot be made or written by this user \(EACCES\)/);
  });
});

describe('a data folder that cannot be used', () => {
  it('was made by another version', async () => {
    const folder = await dataFolder();
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startEmbedded(folder, () => {})).rejects.toThrow('was made by PostgreSQL 17');
  });

  it('holds something else', async () => {
    const folder = await dataFolder();
    await mkdir(join(folder, 'postgres', 'photos'), { recursive: true });
    await expect(startEmbedded(folder, () => {})).rejects.toThrow('postgres is in the way');
  });
});
