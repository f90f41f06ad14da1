import type { Change } from '../../../src/domain/words/change.js';
import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import { given, on, tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

const city = tree('総務課', ['文書係'], '企画課');
const DAY = '2026-04-01';

/** The path, and a reorganization whose text at this path is the one given. */
type Place = [path: string, put: (text: string) => ReorganizationCommand];

const fine: Change = { rename: { unit: '総務課', name: '庶務課' } };
const about = (field: keyof ReorganizationCommand): Place => [
  field,
  (text) => ({ ...on(DAY, fine), [field]: text }),
];
const within = (path: string, put: (text: string) => Change): Place => [
  `changes[0].${path}`,
  (text) => on(DAY, put(text)),
];

/** One line of up to 200 characters. */
const names: Place[] = [
  about('title'),
  within('rename.name', (name) => ({ rename: { unit: '総務課', name } })),
  within('rename.displayName', (displayName) => ({
    rename: { unit: '総務課', name: '庶務課', displayName },
  })),
  within('create.unit.name', (name) => ({ create: { unit: { name, kind: '課' } } })),
  within('create.unit.displayName', (displayName) => ({
    create: { unit: { name: '法制課', displayName, kind: '課' } },
  })),
  within('create.unit.kind', (kind) => ({ create: { unit: { name: '法制課', kind } } })),
  within('create.unit.ref', (ref) => ({ create: { unit: { ref, name: '法制課', kind: '課' } } })),
  within('create.fromOutside', (fromOutside) => ({
    create: { unit: { name: '法制課', kind: '課' }, fromOutside },
  })),
  within('merge.intoNew.name', (name) => ({ merge: { units: ['総務課'], intoNew: { name, kind: '課' } } })),
  within('split.into[0].name', (name) => ({
    split: { unit: '総務課', keep: true, into: [{ name, kind: '課' }] },
  })),
  within('recompose.into[0].kind', (kind) => ({
    recompose: { units: ['企画課'], into: [{ name: '法制課', kind }] },
  })),
  within('transfer.name', (name) => ({ transfer: { unit: '企画課', under: '総務課', name } })),
  within('transfer.kind', (kind) => ({ transfer: { unit: '企画課', under: '総務課', kind } })),
  within('reclassify.kind', (kind) => ({ reclassify: { unit: '企画課', kind } })),
  within('reclassify.name', (name) => ({ reclassify: { unit: '企画課', kind: '室', name } })),
];

/** Several lines of up to 10,000 characters. */
const notes: Place[] = [
  about('note'),
  about('legalBasis'),
  about('source'),
  within('note', (note) => ({ ...fine, note })),
  within('clause', (clause) => ({ ...fine, clause })),
];

const refuses = ([path, put]: Place, text: string, code: string, ...words: string[]) =>
  given(city)
    .when(put(text))
    .thenRefuses(`${code} ${path}`)
    .thenSays(...words);

const takes = ([, put]: Place, text: string) => given(city).when(put(text)).thenWarns();

describe('a text that cannot be recorded', () => {
  it.each([...names, ...notes])('is blank: %s', (...place) => {
    for (const blank of ['', ' ', '\t', '\u3000 ']) refuses(place, blank, 'BLANK_TEXT');
  });

  it.each(names)('has more than 200 characters: %s', (...place) => {
    refuses(place, '庁'.repeat(201), 'TEXT_TOO_LONG', '201', '200');
  });

  it.each(notes)('has more than 10,000 characters: %s', (...place) => {
    refuses(place, '庁'.repeat(10_001), 'TEXT_TOO_LONG', '10001', '10000');
  });

  it.each([...names, ...notes])('contains NUL, a control character or a lone surrogate: %s', (...place) => {
    refuses(place, '甲\u0000乙', 'FORBIDDEN_CHARACTER', 'U+0000', '2');
    refuses(place, '甲\u001b', 'FORBIDDEN_CHARACTER', 'U+001B');
    refuses(place, '甲\u007f', 'FORBIDDEN_CHARACTER', 'U+007F');
    refuses(place, '甲\u0085', 'FORBIDDEN_CHARACTER', 'U+0085');
    refuses(place, '\ud83d', 'FORBIDDEN_CHARACTER', 'U+D83D', '1');
    refuses(place, '\ude00\ud83d', 'FORBIDDEN_CHARACTER', 'U+DE00', '1');
  });

  it.each(names)('has several lines where only one is allowed: %s', (...place) => {
    refuses(place, '甲\n乙', 'FORBIDDEN_CHARACTER', 'U+000A');
    refuses(place, '甲\u2028乙', 'FORBIDDEN_CHARACTER', 'U+2028');
  });
});

describe('a text that can be recorded', () => {
  it.each(notes)('has several lines: %s', (...place) => {
    takes(place, '一行目\n\t二行目');
  });

  it.each(notes)('has 10,000 characters: %s', (...place) => {
    takes(place, '庁'.repeat(10_000));
  });

  it('has 200 characters, however many code units they take', () => {
    given(city)
      .when(on(DAY, { rename: { unit: '総務課', name: '𠮷'.repeat(200) } }))
      .thenShows('𠮷'.repeat(200), { name: '𠮷'.repeat(200) });
  });

  it('is full-width or half-width, and kept as given', () => {
    for (const name of ['ＡＢＣ（１）', 'ABC(1)', 'ｼｽﾃﾑ課', ' 余白 ', '㍻課'])
      given(city)
        .when(on(DAY, { rename: { unit: '総務課', name } }))
        .thenShows(name, { name });
  });
});
