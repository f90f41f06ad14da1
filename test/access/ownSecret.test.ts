import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownSecret, secretFileOf } from '../../src/access/ownSecret.js';
import { afterAll, expect, it } from '../support/jest.js';

const folder = await mkdtemp(join(tmpdir(), 'enkaku-secret-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is made once, however many processes ask for it at the same time, and only its user can read it', async () => {
  const dataDir = join(folder, 'new', 'data');
  const secrets = await Promise.all(Array.from({ length: 20 }, () => ownSecret(dataDir)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect(await readdir(dataDir)).toEqual(['token.secret']);
  expect((await stat(secretFileOf(dataDir))).mode & 0o777).toBe(0o600);
  expect(await ownSecret(dataDir)).toBe(secrets[0]);
  expect(await ownSecret(join(folder, 'other'))).not.toBe(secrets[0]);
});

it('is not replaced where the file is damaged: the message says what to do', async () => {
  const dataDir = join(folder, 'damaged');
  await mkdir(dataDir);
  await writeFile(secretFileOf(dataDir), '');
  await expect(ownSecret(dataDir)).rejects.toThrow(/does not contain a secret\. Delete it/);
  expect(await readFile(secretFileOf(dataDir), 'utf8')).toBe('');
});

it('is refused with a sentence where the folder cannot be used', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await chmod(file, 0o600);
  await expect(ownSecret(join(file, 'data'))).rejects.toThrow(/can be neither read nor created \(ENOTDIR\)/);
});
