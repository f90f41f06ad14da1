import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { documentOf, readBack } from './readBack.js';

const { db, url } = await testDatabase();
await registerOrganization(db, isesakiBaseline(), 'local');
const city = await organizationByCode(db, '102041', 'ALL');
if (!city) throw new Error('Isesaki is registered above');
const first = await documentOf(db, city);
await recordReorganization(db, isesakiReorganization(), 'local');

const folder = await temporaryFolder();
const enkaku = (...args: string[]) => run(['jsonld', ...args], { DATABASE_URL: url }, folder);

describe('the document of a revision', () => {
  it('is the same byte for byte after later revisions', async () => {
    expect(await documentOf(db, city, 1)).toBe(first);
    expect(await documentOf(db, city, 2)).not.toBe(first);
    expect(await documentOf(db, city, 2)).toBe(await documentOf(db, city, 2));
  });

  it('names no context that would have to be fetched', async () => {
    const { '@context': context, ...rest } = JSON.parse(first);
    expect(typeof context).toBe('object');
    expect(Object.keys(rest)).toEqual(['@graph']);
    // The loader of the tests refuses every address.
    await expect(
      readBack(first.replace('"@context":{', '"@context":"https://example.org/c","x":{')),
    ).rejects.toThrow();
  });

  it('of revision 0 describes nothing but the organization', async () => {
    const graph = await readBack(await documentOf(db, city, 0));
    expect(graph.quads.map(({ predicate }) => predicate.value.replace(/.*[#/]/, '')).sort()).toEqual(
      ['type', 'identifier', 'subject', 'type', 'identifier', 'prefLabel'].sort(),
    );
  });

  it('has other IRIs with another base, and is the same otherwise', async () => {
    const base = 'https://data.example.jp/id#';
    const other = await documentOf(db, city, 1, base);
    expect(other.replaceAll(base, 'urn:enkaku:')).toBe(first);
    const graph = await readBack(other);
    expect(graph.allOf('org:OrganizationalUnit')).toContain('https://data.example.jp/id#102041:u1');
  });
});

describe('enkaku jsonld', () => {
  it('writes it to stdout or to a file, as known at a revision or an instant', async () => {
    expect(await enkaku('102041', '--known-at', '1')).toEqual({ code: 0, stdout: first, stderr: '' });
    const { stdout } = await enkaku('102041', '--known-at', '2020-01-01T00:00:00Z');
    expect(stdout).toBe(await documentOf(db, city, 0));
    expect(await enkaku('102041', 'city.jsonld')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(join(folder, 'city.jsonld'), 'utf8')).toBe(await documentOf(db, city, 2));
  });

  it.each([
    ['an unknown organization', ['none'], 1, /「none」.*\nThere is no organization “none”/],
    ['a revision to come', ['102041', '--known-at', '3'], 1, /no revision 3\. Give a number from 0 to 2/],
    ['a base that is no IRI', ['102041', '--base', 'data/'], 2, /Give the beginning of an IRI/],
    ['a base that ends in a word', ['102041', '--base', 'https://example.jp/a'], 2, /up to its last/],
    [
      'a base with a blank',
      ['102041', '--base', 'https://example.jp/a b/'],
      2,
      /Give the beginning of an IRI/,
    ],
    [
      'a base that is a term of the document',
      ['102041', '--base', 'org:x/'],
      2,
      /Give the beginning of an IRI/,
    ],
    ['no organization', [], 2, /missing required argument 'ORG'/],
  ])('refuses %s', async (_what, args, code, sentence) => {
    expect(await enkaku(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
