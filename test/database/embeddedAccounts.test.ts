import { chmod, chown, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import { ask, dataFolder, leaveNoServers, startUser, urlOf } from '../support/embedded.js';
import { describe, expect, it } from '../support/jest.js';

leaveNoServers();

const nobody = 65534;
// Only root can run programs as another account.
const whenRoot = process.getuid?.() === 0 ? describe : describe.skip;

async function folderOfNobody(): Promise<string> {
  const folder = await dataFolder();
  await chown(folder, nobody, nobody);
  return folder;
}

/** An environment in which user namespaces do not work. */
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

  it('keeps the folder of an ordinary user usable for that user', async () => {
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
    // Created with user namespaces, so all of it belongs to root.
    await (await startEmbedded(folder, () => {})).release();
    const user = startUser(folder, { env: await withoutNamespaces() });
    expect(await ask(await urlOf(user), '1')).toBe(1);
    await user.leave();
    expect((await stat(join(folder, 'postgres'))).uid).toBe(nobody);
  });

  it('reports that this user cannot enter the folder', async () => {
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

  it('reports that the folder belongs to another user', async () => {
    const user = startUser(await dataFolder(), { uid: nobody, gid: nobody });
    expect((await user.answer).failed).toMatch(/cannot be created or written by this user \(EACCES\)/);
  });
});

describe('a data folder is refused if it', () => {
  it('was created by another version of PostgreSQL', async () => {
    const folder = await dataFolder();
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startEmbedded(folder, () => {})).rejects.toThrow('was created by PostgreSQL 17');
  });

  it('has other files', async () => {
    const folder = await dataFolder();
    await mkdir(join(folder, 'postgres', 'photos'), { recursive: true });
    await expect(startEmbedded(folder, () => {})).rejects.toThrow('postgres is in the way');
  });
});
