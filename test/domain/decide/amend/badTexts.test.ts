import type { Change } from '../../../../src/domain/words/change.js';
import type { BaselineDuty, BaselinePost, Command } from '../../../../src/domain/words/command.js';
import { knowing } from '../../../support/amending.js';
import { allOf, city, correct, extend, listed, record, widen } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const town = city(tree('総務課', '企画課'), { coverage: 'PARTIAL' });
const known = record('2026-04-01', { rename: { unit: '総務課', name: '庶務課' } });

/** The path, and a command whose text at this path is the one given. */
type Place = [path: string, put: (text: string) => Command];

const within = (path: string, put: (text: string) => Change): Place => [
  `change.${path}`,
  (text) => correct('UnitRenamed 2026-04-01', put(text)),
];
const fine: Change = { rename: { unit: '総務課', name: '行政課' } };

/** In a chart of either kind. */
const charted = (path: string, put: (text: string) => Parameters<typeof widen>): Place[] => [
  [path, (text) => extend('2020-04-01', ...put(text))],
  [path, (text) => widen(...put(text))],
];
const duty = (more: Partial<BaselineDuty>) => ({ duties: [{ name: '広報', holders: ['秘書室'], ...more }] });
const post = (more: Partial<BaselinePost>) => ({ posts: [{ name: '部長', ...more }] });

/** One line of up to 200 characters. */
const names: Place[] = [
  within('rename.name', (name) => ({ rename: { unit: '総務課', name } })),
  within('rename.displayName', (displayName) => ({
    rename: { unit: '総務課', name: '行政課', displayName },
  })),
  within('create.unit.kind', (kind) => ({ create: { unit: unit('法制課', { kind }) } })),
  within('split.into[0].name', (name) => ({
    split: { unit: '総務課', keep: true, into: [{ name, kind: '課' }] },
  })),
  within('createPost.rank', (rank) => ({ createPost: { name: '部長', rank } })),
  ...charted('units[0].name', (name) => [[listed('秘書室', { name })]]),
  ...charted('units[0].kind', (kind) => [[listed('秘書室', { kind })]]),
  ...charted('units[0].displayName', (displayName) => [[listed('秘書室', { displayName })]]),
  ...charted('units[0].ref', (ref) => [[listed('秘書室', { ref })]]),
  ...charted('units[0].children[0].name', (name) => [[listed('秘書室', {}, [listed('秘書係', { name })])]]),
  ...charted('duties[0].name', (name) => [allOf('秘書室'), duty({ name })]),
  ...charted('posts[0].name', (name) => [allOf('秘書室'), post({ name })]),
  ...charted('posts[0].rank', (rank) => [allOf('秘書室'), post({ rank })]),
  ...charted('posts[0].duties[0]', (task) => [allOf('秘書室'), post({ duties: [task] })]),
];

/** Several lines of up to 10,000 characters. */
const notes: Place[] = [
  within('clause', (clause) => ({ ...fine, clause })),
  within('note', (note) => ({ ...fine, note })),
  ...charted('source', (source) => [allOf('秘書室'), { source }]),
  ...charted('units[0].note', (note) => [[listed('秘書室', { note })]]),
];

const refuses = ([path, put]: Place, text: string, code: string, ...words: string[]) =>
  knowing(town, known)
    .when(put(text))
    .thenRefuses(`${code} ${path}`)
    .thenSays(...words);

describe('a text that cannot be recorded', () => {
  it.each([...names, ...notes])('is blank: %s', (...place) => {
    for (const blank of ['', '\u3000 ']) refuses(place, blank, 'BLANK_TEXT');
  });

  it.each(names)('has more than 200 characters: %s', (...place) => {
    refuses(place, '庁'.repeat(201), 'TEXT_TOO_LONG', '201', '200');
  });

  it.each(notes)('has more than 10,000 characters: %s', (...place) => {
    refuses(place, '庁'.repeat(10_001), 'TEXT_TOO_LONG', '10001', '10000');
  });

  it.each([...names, ...notes])('contains a control character or a lone surrogate: %s', (...place) => {
    refuses(place, '甲\u0000乙', 'FORBIDDEN_CHARACTER', 'U+0000', '2');
    refuses(place, '\ud83d', 'FORBIDDEN_CHARACTER', 'U+D83D', '1');
  });
});

describe('a text that can be recorded', () => {
  it.each(notes)('has several lines and 10,000 characters: %s', (_, put) => {
    knowing(town, known)
      .when(put(`一行目\n${'庁'.repeat(9_996)}`))
      .thenWarns();
  });
});
