import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSymlinks } from '../../src/database/embedded/programs.js';
import { afterAll, beforeAll, expect, it } from '../support/jest.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'enkaku-programs-'));
  await mkdir(join(root, 'native', 'lib'), { recursive: true });
  await writeFile(join(root, 'native', 'lib', 'libicuuc.so.60.2'), 'ICU');
});
afterAll(() => rm(root, { recursive: true }));

const links = (target: string) =>
  writeFile(
    join(root, 'native', 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libicuuc.so.60.2', target }]),
  );

it('creates the links that an installation without scripts lacks, and can run again', async () => {
  await links('native/lib/libicuuc.so.60');
  await makeSymlinks(root);
  await makeSymlinks(root);
  expect(await readlink(join(root, 'native/lib/libicuuc.so.60'))).toBe('libicuuc.so.60.2');
  expect(await readFile(join(root, 'native/lib/libicuuc.so.60'), 'utf8')).toBe('ICU');
});

it('reports the link that it cannot create', async () => {
  await links('native/elsewhere/libicuuc.so');
  await expect(makeSymlinks(root)).rejects.toThrow(/lacks the link .*libicuuc\.so, .*\(ENOENT\)/);
});
