/** docs/threats.md names tests that exist, and says of the witness and the alerts what there is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../support/files.js';
import { expect, it } from '../support/jest.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const named = [...new Set(textOf('docs/threats.md').match(/`test\/[\w./]+`/g))].map((name) =>
  name.slice(1, -1),
);

it('names many tests', () => {
  expect(named.length).toBeGreaterThan(25);
});

it.each(named)('names %s, which exists', (name) => {
  expect(existsSync(join(root, name))).toBe(true);
});

it('every row that says prevented or found names the test, or says that there is none', () => {
  const rows = textOf('docs/threats.md')
    .split('\n')
    .filter((line) => /^\| .*\*{0,2}prevented\b/.test(line) && !/not prevented/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  const withoutTest = rows.filter((row) => !row.includes('`test/'));
  // What npm does is not tested here.
  expect(withoutTest.filter((row) => !row.includes('npm ci'))).toEqual([]);
});
