/** What docs/explorer.md says of the page: its addresses are addresses, and its pictures are those that the script takes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress, printAddress } from '../../explorer/src/address/address.js';
import { shots } from '../explorer/screenshots/shots.js';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { documents, root } from './documents.js';

/** Feeds and calendars are for programs. */
const FILE = /\.(atom|ics)$/;

const addresses = documents
  .flatMap((name) => [...textOf(name).matchAll(/(?<=[`"]|127\.0\.0\.1:4000)\/(?:o|embed)\/102041[^\s`"|]*/g)])
  .map(([address]) => address)
  .filter((address) => !FILE.test(address));

describe('the addresses of the explorer in the documents', () => {
  it('are there', () => expect(addresses.length).toBeGreaterThan(8));

  it.each(addresses)('%s is understood as a whole', (address) => {
    expect(printAddress(parseAddress(address))).toBe(address);
  });
});

describe('the pictures in docs/images', () => {
  const files = readdirSync(join(root, 'docs/images'));

  it('are those that npm run screenshots takes', () => {
    // test/docs/notebooks.test.ts has the drawing of docs/notebooks.md.
    const pictures = files.filter((name) => name.endsWith('.webp'));
    expect(pictures.toSorted()).toEqual(shots.map(({ name }) => `${name}.webp`).toSorted());
  });

  it('are each shown in a document', () => {
    const texts = documents.map(textOf).join('');
    expect(files.filter((file) => !texts.includes(`images/${file}`))).toEqual([]);
  });

  it('are at most 1.2 MB together', () => {
    const sizes = files.map((file) => statSync(join(root, 'docs/images', file)).size);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(1_200_000);
  });
});
