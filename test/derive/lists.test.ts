import { pathTo, type UnitList } from '../../src/derive/read/unitList.js';
import { describe, expect, it } from '../support/jest.js';
import { listOf, problemsOf } from './lists.js';

const drawn = ({ units }: UnitList) => units.map((unit) => `${pathTo(unit).join('>')} ${unit.kind}`);

/** The problems of a list as 'line: sentence', checked to be in both languages. */
const wrong = (csv: string) =>
  problemsOf(csv).map(({ line, ja, en }) => {
    expect([ja, en]).not.toContain('');
    return `${line}: ${en}`;
  });

describe('a list', () => {
  it.each([
    ['English headers in any order', 'kind,path\n部,総務部\n課,総務部/秘書課\n'],
    ['Japanese headers', '組織パス,種別\n総務部,部\n総務部/秘書課,課\n'],
    [
      'headers in full width or capitals, CRLF, quotes',
      '"ＰＡＴＨ","Kind"\r\n"総務部","部"\r\n"総務部/秘書課","課"\r\n',
    ],
    ['the parent after its children', 'path,kind\n総務部/秘書課,課\n総務部,部\n'],
    [
      'ids, names and parents instead of paths',
      'コード,名称,上位コード,種別\n02,秘書課,01,課\n01,総務部,,部\n',
    ],
    ['an order, in full width too', 'path,kind,order\n総務部/秘書課,課,２\n総務部,部,１\n'],
    ['empty lines and lines of commas', 'path,kind\n総務部,部\n\n,\n総務部/秘書課,課\n,\n'],
    ['a parent spelled in another width', 'path,kind\n総務部,部\n総務部/秘書課,課\n'],
  ])('is read with %s', (_, csv) => {
    expect(drawn(listOf(csv))).toEqual(['総務部 部', '総務部>秘書課 課']);
  });

  it('puts siblings in the order of its column', () => {
    const csv = 'path,kind,order\n乙部,部,3\n甲部/二課,課,20\n甲部,部,1\n甲部/一課,課,3.5\n';
    expect(drawn(listOf(csv))).toEqual(['甲部 部', '甲部>一課 課', '甲部>二課 課', '乙部 部']);
  });

  it('keeps special characters in names, and removes the apostrophe that is only for spreadsheets', () => {
    const csv = `path,name,kind\n\\@駅前,'@駅前,部\n\\@駅前/税\\/料,税/料,課\n'=課,'=課,課\n`;
    expect(drawn(listOf(csv))).toEqual(['@駅前 部', '@駅前>税/料 課', '=課 課']);
  });

  it('keeps display names that differ from names, and the headers of unused columns', () => {
    const list = listOf(
      'path,displayName,kind,depth,備考\n市民プラザ,【市民プラザ】,施設,0,\n駅,駅,施設,0,\n',
    );
    expect(list.units.map(({ displayName }) => displayName)).toEqual(['【市民プラザ】', undefined]);
    expect(list.ignored).toEqual(['depth', '備考']);
  });
});

describe('an encoding', () => {
  const text = 'パス,種別\n総務部,部\n';
  // 総務部 in Shift_JIS, by the table of JIS X 0208.
  const shiftJis = [
    [0x83, 0x70, 0x83, 0x58, 0x2c, 0x8e, 0xed, 0x95, 0xca, 0x0d, 0x0a],
    [0x91, 0x8d, 0x96, 0xb1, 0x95, 0x94, 0x2c, 0x95, 0x94, 0x0d, 0x0a],
  ].flat();

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['Shift_JIS', Uint8Array.from(shiftJis)],
  ])('may be %s', (_, bytes) => {
    expect(drawn(listOf(bytes))).toEqual(['総務部 部']);
  });

  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-8 with its mark, damaged', new TextEncoder().encode(`\ufeff${text}`).slice(0, -2)],
  ])('that is %s is reported', (_, bytes) => {
    expect(problemsOf(bytes)).toEqual([
      {
        line: 1,
        ja: expect.stringContaining('UTF-8 でも Shift_JIS でもありません'),
        en: expect.stringContaining('neither in UTF-8 nor in Shift_JIS'),
      },
    ]);
  });
});

describe('what is wrong with a list', () => {
  it('is reported all at once, with the lines', () => {
    const csv = `id,path,kind,order
1,総務部,部,1
1,総務部/秘書課,課,2
3,総務部/秘書課,課,x
4,総務部//係,係,4
5,企画部/広報課,課,5
6,@部,部,6
7,総務部/文書課,,7
8,総務部/車両課
9,総務部/車,両課,課,9
10,,部,10
11,総務部/\u0007課,課,11`;
    expect(wrong(csv)).toEqual([
      expect.stringMatching(/^3: The id “1” is also in line 2/),
      expect.stringMatching(/^4: The order “x” is not a number/),
      expect.stringMatching(/^4: The path “総務部\/秘書課” is also in line 3/),
      expect.stringMatching(/^5: The path “総務部\/\/係” has an empty name/),
      expect.stringMatching(/^6: The parent “企画部” is not in the list/),
      expect.stringMatching(/^7: The path “@部” begins with “@”/),
      expect.stringMatching(/^8: The column kind is empty/),
      expect.stringMatching(/^9: The line has 2 of 4 columns/),
      expect.stringMatching(/^10: The line has 5 columns, the headers 4/),
      expect.stringMatching(/^11: The column path is empty/),
      expect.stringMatching(/^12: Character 1 cannot be used \(U\+0007/),
    ]);
  });

  it.each([
    ['no place', 'id,kind\n1,部\n', /^1: No column says where a unit is in the tree/],
    ['no kind', 'path\n部\n', /^1: There is no column for the kinds/],
    ['a column twice', 'path,kind,種別\n部,部,部\n', /^1: The columns “kind” and “種別” mean the same/],
    ['no units', 'path,kind\n', /^1: There are no units/],
    ['nothing at all', '', /^1: There are no units/],
    ['an open quote', 'path,kind\n総務部,部\n"企画部,部\n', /^3: This cannot be read as CSV/],
    ['a name other than that of the path', 'path,name,kind\n総務部,企画部,部\n', /^2: The name “企画部”/],
    ['an id that is missing', 'id,name,parent,kind\n,総務部,,部\n', /^2: The column id is empty/],
    [
      'a parent that is missing',
      'id,name,parent,kind\n1,総務部,9,部\n',
      /^2: The parent “9” is not in the list/,
    ],
    ['a cycle', 'id,name,parent,kind\n1,甲,2,部\n2,乙,1,部\n', /^2: The parents of “1” lead back/],
    [
      'siblings of one name',
      'id,name,parent,kind\n1,甲,,部\n2,甲,,部\n',
      /^3: The path “甲” is also in line 2/,
    ],
    [
      'paths that look alike, without ids',
      'path,kind\nＤＸ,部\nDX,部\n',
      /^3: The path “DX” is also in line 2/,
    ],
  ])('may be %s', (_, csv, sentence) => {
    expect(wrong(csv)[0]).toMatch(sentence);
  });
});
