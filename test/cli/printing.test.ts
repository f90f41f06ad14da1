/** What is printed, where no database is needed. */

import { japaneseDay } from '../../src/cli/printing/comparison/japaneseDay.js';
import { localInstant } from '../../src/cli/printing/instant.js';
import { harmless, paint } from '../../src/cli/printing/terminal.js';
import { padding, widthOf } from '../../src/cli/printing/width.js';
import { csvBytes } from '../../src/sheets/csvBytes.js';
import { spreadsheetCsv } from '../../src/sheets/spreadsheetCsv.js';
import { afterEach, beforeEach, describe, expect, it } from '../support/jest.js';

describe('CSV', () => {
  it('begins with the byte order mark, unless it is turned off', async () => {
    // A program that decodes the output as UTF-8 drops it, so the other tests do not see it.
    expect(String(await csvBytes('変更', { encoding: 'utf-8', bom: true }))).toBe('\ufeff変更');
    expect(String(await csvBytes('変更', { encoding: 'utf-8', bom: false }))).toBe('変更');
  });

  it('quotes what CSV needs quoted, and only that', () => {
    const fields = [
      '',
      'a b',
      '課「一」',
      'a,b',
      'a"b',
      'a\nb',
      'a\rb',
      "'",
      '＝',
      'a=',
      '=a',
      '+a',
      '-a',
      '@a',
      '\ta',
      '\ra',
    ];
    expect(spreadsheetCsv([fields, ['x']])).toBe(
      `,a b,課「一」,"a,b","a""b","a\nb","a\rb",',＝,a=,'=a,'+a,'-a,'@a,'\ta,"'\ra"\r\nx\r\n`,
    );
  });
});

describe('the width of a text in a terminal', () => {
  it.each([
    ['abc', 3],
    ['企画部', 6],
    ['産業DX係', 8],
    ['ｶﾅ', 2],
    ['（　）', 6],
    ['か\u3099', 2],
    ['𠮷野', 4],
    ['葛\u{e0100}', 2],
    ['ｶﾞ', 2],
    ['🚀', 2],
    ['\u{1b000}', 2],
    // A character of text, and the emoji of it.
    ['\u{1f3db}', 1],
    ['\u{1f3db}\ufe0f', 2],
    ['', 0],
  ])('%s', (text, width) => {
    expect(widthOf(text)).toBe(width);
    expect(widthOf(text + padding(text, 10))).toBe(10);
  });
});

describe('a line on the terminal', () => {
  const terminal = process.stdout;
  const { isTTY, hasColors } = terminal;
  beforeEach(() => {
    Object.assign(terminal, { isTTY: true, hasColors: () => true });
  });
  afterEach(() => {
    Object.assign(terminal, { isTTY, hasColors });
  });

  it('shows the invisible characters of names, and what would steer the terminal', () => {
    const note = '甲\u202e乙\u200b\u001b[31m\u001b]0;title\u0007\r\n\t丙';
    const shown = '甲⟨U+202E⟩乙⟨U+200B⟩⟨U+001B⟩[31m⟨U+001B⟩]0;title⟨U+0007⟩⟨U+000D⟩\n\t丙';
    expect(harmless(note)).toBe(shown);
    expect(harmless(`${paint('bold', note)} ${note}`)).toBe(`\u001b[1m${shown}\u001b[22m ${shown}`);
  });

  it('keeps names as they are written, with the forms of their kanji', () => {
    expect(harmless('葛\u{e0100}城課　か\u3099 🚀')).toBe('葛\u{e0100}城課　か\u3099 🚀');
  });

  it('is as wide as what is shown', () => {
    expect(widthOf('甲\u200b')).toBe(10);
  });
});

describe('a day in Japanese', () => {
  it.each([
    ['2026-04-01', '令和8年（2026年）4月1日'],
    ['2020-01-01', '令和2年（2020年）1月1日'],
    ['2019-12-31', '令和元年（2019年）12月31日'],
    ['2019-05-01', '令和元年（2019年）5月1日'],
    ['2019-04-30', '平成31年（2019年）4月30日'],
    ['1990-01-01', '平成2年（1990年）1月1日'],
    ['1989-01-08', '平成元年（1989年）1月8日'],
    ['1989-01-07', '昭和64年（1989年）1月7日'],
    ['1927-01-01', '昭和2年（1927年）1月1日'],
    ['1926-12-25', '昭和元年（1926年）12月25日'],
    ['1926-12-24', '大正15年（1926年）12月24日'],
    ['1913-01-01', '大正2年（1913年）1月1日'],
    ['1912-07-30', '大正元年（1912年）7月30日'],
    ['1912-07-29', '明治45年（1912年）7月29日'],
    ['1873-01-01', '明治6年（1873年）1月1日'],
    ['1872-12-31', '1872年12月31日'],
    ['1600-10-21', '1600年10月21日'],
  ])('%s', (day, text) => {
    expect(japaneseDay(day)).toBe(text);
  });
});

describe('an instant', () => {
  it.each([
    ['Asia/Tokyo', '2026-04-01T08:59:59.999+09:00'],
    ['UTC', '2026-03-31T23:59:59.999+00:00'],
    ['America/St_Johns', '2026-03-31T21:29:59.999-02:30'],
  ])('is shown as it was in %s, with the offset', (timeZone, shown) => {
    expect(localInstant('2026-03-31T23:59:59.999Z', timeZone)).toBe(shown);
    expect(new Date(shown).toISOString()).toBe('2026-03-31T23:59:59.999Z');
  });
});
