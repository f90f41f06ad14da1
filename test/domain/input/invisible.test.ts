import { forbiddenCharacter } from '../../../src/domain/problems/forbiddenCharacter.js';
import { textProblems } from '../../../src/domain/problems/text.js';
import { visible } from '../../../src/domain/words/invisible.js';
import { given, on, tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const city = tree('総務課', '企画課');
const renamed = (name: string) => given(city).when(on('2026-04-01', { rename: { unit: '総務課', name } }));

describe('a name', () => {
  it.each([
    ['U+200B', '総務\u200b課', 'a zero-width space'],
    ['U+00AD', '総務\u00ad課', 'a soft hyphen'],
    ['U+202E', '総務\u202e課', 'a right-to-left override'],
    ['U+FEFF', '総務\ufeff課', 'a byte order mark'],
    ['U+200D', '総務\u200d課', 'a joiner'],
    ['U+115F', '総務\u115f課', 'a Hangul filler'],
    ['U+3164', '総務\u3164課', 'another Hangul filler'],
    ['U+034F', '総務\u034f課', 'a grapheme joiner'],
    ['U+2800', '総務\u2800課', 'an empty braille cell'],
    ['U+2029', '総務\u2029課', 'a paragraph separator'],
    ['U+E000', '総務\ue000課', 'a private character'],
    ['U+10FFFD', '総務\u{10fffd}課', 'a private character of another plane'],
    ['U+0378', '総務\u0378課', 'an unassigned code'],
    ['U+FDD0', '総務\ufdd0課', 'a noncharacter'],
    ['U+E0001', '総務\u{e0001}課', 'a language tag'],
  ])('with %s is refused, and the sentence says where it is', (code, name) => {
    renamed(name).thenRefuses('FORBIDDEN_CHARACTER changes[0].rename.name').thenSays(code, '総務', '3');
  });

  it('may have a variation selector after a kanji, which shows another form of it', () => {
    renamed('葛\u{e0100}城課').thenStands('2026-04-01', '葛\u{e0100}城課', '企画課');
    renamed('辻\ufe00課').thenWarns();
  });

  it('may not have one anywhere else', () => {
    renamed('カ\u{e0100}課').thenRefuses('FORBIDDEN_CHARACTER changes[0].rename.name');
    renamed('葛\u{e0100}\u{e0101}城課').thenRefuses('FORBIDDEN_CHARACTER changes[0].rename.name');
    renamed('\ufe0f課').thenRefuses('FORBIDDEN_CHARACTER changes[0].rename.name');
  });

  it('may have combining marks, blanks and emoji, which are seen', () => {
    renamed('か\u3099行 課　🚀').thenWarns();
  });
});

describe('the sentence on a character that cannot be used', () => {
  it('names it, its place and its kind', () => {
    const [found] = textProblems('総務\u200b部', 'name', 'name');
    expect([found?.ja, found?.en]).toEqual([
      '「総務」の次（3文字目）に使えない文字（U+200B、見えない文字）があります。取り除いてください。',
      'After “総務”, as character 3, there is one that cannot be used (U+200B, an invisible character). Remove it.',
    ]);
  });

  it('says so where the text begins with it', () => {
    const [found] = textProblems('\ue000部', 'name', 'name');
    expect(found?.ja).toBe(
      '先頭（1文字目）に使えない文字（U+E000、外字（他の環境では別の字になる私用領域の文字））があります。取り除いてください。',
    );
  });

  it('shows earlier invisible ones, and the last twenty characters before it', () => {
    const where = {
      code: 'U+200B',
      position: 31,
      before: `${'庁'.repeat(29)}\u202e`,
      kind: 'INVISIBLE',
    } as const;
    expect(forbiddenCharacter(where).ja).toContain(`「${'庁'.repeat(19)}⟨U+202E⟩」の次（31文字目）`);
  });
});

describe('a note', () => {
  it('keeps the invisible characters of its source', () => {
    given(city)
      .when(on('2026-04-01', { note: '甲\u200b\ue000', rename: { unit: '総務課', name: '庶務課' } }))
      .thenWarns();
  });
});

describe('invisible characters in what is printed', () => {
  it('are written as their codes', () => {
    expect(visible('甲\u202e乙\u001b[31m\n葛\u{e0100}')).toBe('甲⟨U+202E⟩乙⟨U+001B⟩[31m⟨U+000A⟩葛\u{e0100}');
    expect(visible('甲\n\t\r', { breaks: true })).toBe('甲\n\t⟨U+000D⟩');
  });
});
