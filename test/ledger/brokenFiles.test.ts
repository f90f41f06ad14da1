/** A file that is not a ledger, or no longer one, is not imported; the message says where it is wrong. */

import type { StoredRevision } from '../../src/ledger/ledgerLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { chronicle, exported, HEAD } from './chronicle.js';
import { forged } from './forged.js';
import { importing } from './importing.js';

const { db } = await testDatabase();
await chronicle(db, 'a');
await chronicle(db, 'b');
const text = await exported(db, 'a', 'b');

const lines = () => text.split('\n');
const ledgerOfA = () =>
  lines()
    .slice(0, 1 + HEAD)
    .join('\n');
const without = (i: number) => lines().toSpliced(i, 1).join('\n');
const edited = (i: number, was: string | RegExp, is: string) =>
  lines()
    .map((line, at) => (at === i ? line.replace(was, is) : line))
    .join('\n');

const broken: [string, () => string | Buffer, string][] = [
  ['is empty', () => '', 'does not contain an organization'],
  ['is no JSON', () => '{"organization":', 'line 1: it is not JSON'],
  ['has an empty line', () => edited(2, /.*/, ''), 'line 3: it is not JSON'],
  ['is no UTF-8', () => Buffer.concat([Buffer.from(`${lines()[0]}\n`), Buffer.from([0xff, 0x0a])]), 'UTF-8'],
  ['begins in the middle', () => without(0), 'line 1: the first line is not an organization'],
  ['is cut within a line', () => text.slice(0, -100), `line ${2 * HEAD + 2}: it is not JSON`],
  [
    'is cut between lines',
    () => lines().slice(0, -2).join('\n'),
    `${HEAD} revisions are announced, but there are ${HEAD - 1}`,
  ],
  ['is cut after an organization', () => `${lines()[0]}\n`, 'revision 1 is missing'],
  ['has a field too many', () => edited(2, '"number":', '"extra":1,"number":'), 'line 3: revision.extra'],
  ['has a field too few', () => edited(2, /"recordedBy":"local",/, ''), 'line 3: revision.recordedBy'],
  ['has a number that is a text', () => edited(2, '"number":2', '"number":"2"'), 'line 3: revision.number'],
  ['has an instant without milliseconds', () => edited(2, /\.\d{3}Z"/, 'Z"'), 'line 3: revision.recordedAt'],
  [
    'has a day that is none',
    () => edited(2, '"effectiveOn":"2026-04-01"', '"effectiveOn":"2026-04-31"'),
    'revision.events[0].effectiveOn',
  ],
  ['has events that are none', () => edited(2, /"events":\[.*\]/, '"events":{}'), 'line 3: revision.events'],
  ['is something else', () => '{"reorganization":{}}', 'line 1: it is not an object with either'],
  ['is a list', () => '[]', 'line 1: it is not an object with either'],
  ['has a member of every object', () => '{"constructor":{}}', 'line 1: it is not an object with either'],
  ['lacks a revision', () => without(3), 'Line 4: The ledger of a does not verify: revision 3 is missing'],
  [
    'has revisions swapped',
    () => [...lines().slice(0, 2), lines()[3], lines()[2], ...lines().slice(4)].join('\n'),
    'revision 2 is missing',
  ],
  [
    'has a revision twice',
    () =>
      lines()
        .toSpliced(3, 0, lines()[2] ?? '')
        .join('\n'),
    'Line 4: The ledger of a does not verify: revision 2 is out of order',
  ],
  [
    'says another name',
    () => edited(0, '試験市', '別市'),
    "Line 2: The ledger of a does not verify: the organization's name is",
  ],
  [
    'has another author',
    () => edited(2, '"recordedBy":"local"', '"recordedBy":"x"'),
    'Line 3: The ledger of a does not verify: revision 2 (its author',
  ],
  ['has the same organization twice', () => text + text, 'appears twice'],
];

describe('a file that was forged so that its hashes fit', () => {
  it.each<[string, (revision: StoredRevision) => void, string]>([
    [
      'an unknown type',
      ({ events: [event] }) => Object.assign(event ?? {}, { type: 'Magic' }),
      'cannot be read',
    ],
    [
      'data that is no JSON',
      ({ events: [event] }) => Object.assign(event ?? {}, { data: '{' }),
      'cannot be read',
    ],
    ['content that is no JSON', (revision) => Object.assign(revision, { content: '{' }), 'cannot be read'],
    ['U+0000', (revision) => Object.assign(revision, { reason: '\0' }), 'Revision 2 of a cannot be written'],
    [
      'U+0000 in an event',
      ({ events: [event] }) => Object.assign(event ?? {}, { note: '\0' }),
      'Revision 2 of a cannot be written',
    ],
  ])('is refused with a sentence if it has %s', async (_, change, sentence) => {
    const { db: empty } = await testDatabase();
    await expect(importing(empty, forged(ledgerOfA(), change))).rejects.toMatchObject({
      messages: { en: expect.stringContaining(sentence), ja: expect.stringContaining('ません') },
    });
    expect(await empty.selectFrom('organization').select('code').execute()).toEqual([]);
  });
});

describe('a broken file', () => {
  it.each(broken)('that %s is refused whole, with a sentence', async (_, content, sentence) => {
    const { db: empty } = await testDatabase();
    await expect(importing(empty, content())).rejects.toMatchObject({
      name: 'UserError',
      messages: { en: expect.stringContaining(sentence), ja: expect.stringMatching(/\p{Script=Hiragana}/u) },
    });
    expect(await empty.selectFrom('organization').select('code').execute()).toEqual([]);
  });
});
