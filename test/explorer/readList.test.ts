/** Lists of units as people paste them, read into a tree, and what is wrong with them at which line. */

import { depthFirst, type ListForm, type ListProblem } from '../../explorer/src/register/read/list.js';
import { isRecordFile, readList } from '../../explorer/src/register/read/readList.js';
import { describe, expect, it } from '../support/jest.js';

/** The tree with a blank for each level, and the kind behind the name. */
function tree(text: string, otherKind = '', form?: ListForm): string[] {
  const { units, problems } = readList(text, { otherKind, form });
  expect(problems).toEqual([]);
  return depthFirst(units).map(({ unit, depth }) => `${' '.repeat(depth)}${unit.name} ${unit.kind}`);
}

const problemsOf = (text: string, otherKind = ''): [number, ListProblem['code'], ...string[]][] =>
  readList(text, { otherKind }).problems.map(({ line, code, about }) => [line, code, ...about]);

const TREE = ['企画部 部', ' 企画課 課', '  計画係 係', '  調整係 係', ' 財政課 課', '総務部 部'];

describe('a list of units', () => {
  it.each([
    ['indented with spaces', '企画部\n  企画課\n    計画係\n    調整係\n  財政課\n\n総務部\n'],
    ['indented with full-width spaces', '企画部\n　企画課\n　　計画係\n　　調整係\n　財政課\n総務部'],
    [
      'indented with tabs, with the ends of lines of Windows',
      '企画部\r\n\t企画課\r\n\t\t計画係\r\n\t\t調整係\r\n\t財政課\r\n総務部',
    ],
    ['with marks before the names', '・企画部\n  ・企画課\n    - 計画係\n    - 調整係\n  ・財政課\n・総務部'],
    ['drawn as a tree', '企画部\n├ 企画課\n│├ 計画係\n│└ 調整係\n└ 財政課\n総務部'],
    [
      'as a path on each line',
      '企画部\n企画部/企画課\n企画部/企画課/計画係\n企画部/企画課/調整係\n企画部/財政課\n総務部',
    ],
    [
      'as paths without the units above',
      '企画部／企画課／計画係\n企画部 ＞ 企画課 ＞ 調整係\n企画部 › 財政課\n総務部',
    ],
    [
      'from a spreadsheet, blank where it is the same as above',
      '部\t課\t係\n企画部\t企画課\t計画係\n\t\t調整係\n\t財政課\t\n総務部',
    ],
    [
      'from a spreadsheet, whole in each row, without headers',
      '企画部\t企画課\t計画係\n企画部\t企画課\t調整係\n企画部\t財政課\t\n総務部\t\t',
    ],
    [
      'as CSV with quotes',
      '"部","課","係"\n"企画部","企画課","計画係"\n"企画部","企画課","調整係"\n"企画部","財政課",""\n"総務部","",""',
    ],
    [
      'with columns that are not read',
      '番号,部局名,課名,係名,備考\n1,企画部,企画課,計画係,x\n2,,,調整係,\n3,,財政課,,\n4,総務部,,,',
    ],
    [
      'as enkaku tree --csv prints it',
      'id,path,name,displayName,kind,order\n1,企画部,企画部,企画部,部,1\n2,企画部/企画課,企画課,企画課,課,2\n3,企画部/企画課/計画係,計画係,計画係,係,3\n4,企画部/企画課/調整係,調整係,調整係,係,4\n5,企画部/財政課,財政課,財政課,課,5\n6,総務部,総務部,総務部,部,6',
    ],
    [
      'with ids and parents, out of order',
      '組織コード\t名称\t上位コード\t並び順\n4\t調整係\t2\t4\n2\t企画課\t1\t2\n3\t計画係\t2\t3\n1\t企画部\t\t1\n5\t財政課\t1\t5\n6\t総務部\t\t6',
    ],
  ])('is read %s', (_, text) => {
    expect(tree(text)).toEqual(TREE);
    expect(tree(`\uFEFF${text}`)).toEqual(TREE);
  });

  it('has a unit directly below a department, between those of sections', () => {
    expect(tree('部\t課\t係\n企画部\t企画課\t計画係\n企画部\t\t特命係')).toEqual([
      ...['企画部 部', ' 企画課 課', '  計画係 係', ' 特命係 係'],
    ]);
  });

  it('takes the kind from the brackets, then the column, then the name, then the header, then the one for all others', () => {
    expect(tree('総務部\n  DX推進室\n  市民プラザ［施設］\n  公民館', '館')).toEqual([
      ...['総務部 部', ' DX推進室 室', ' 市民プラザ 施設', ' 公民館 館'],
    ]);
    expect(tree('部\t課\n総務部\t会計室\n\t市民プラザ')).toEqual([
      '総務部 部',
      ' 会計室 室',
      ' 市民プラザ 課',
    ]);
    expect(tree('path,kind\n総務部,部局\n総務部/本所,支所')).toEqual(['総務部 部局', ' 本所 支所']);
    expect(tree('Planning Department\n  Budget Section')).toEqual([
      ...['Planning Department Department', ' Budget Section Section'],
    ]);
  });

  it('keeps a slash that is written as \\/', () => {
    expect(tree('総務部/IT\\/DX課')).toEqual(['総務部 部', ' IT/DX課 課']);
  });

  it('has a name that the source prints with marks', () => {
    const { units } = readList('path,displayName,kind\n市民プラザ,【市民プラザ】,施設', { otherKind: '' });
    expect(units).toEqual([
      { name: '市民プラザ', displayName: '【市民プラザ】', kind: '施設', line: 2, children: [] },
    ]);
  });

  it('may have 10,000 lines', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) =>
      i % 100 === 0 ? `第${i}部` : i % 10 === 1 ? `  第${i}課` : `    第${i}係`,
    );
    const { units, problems } = readList(lines.join('\n'), { otherKind: '' });
    expect([units.length, depthFirst(units).length, problems]).toEqual([100, 10_000, []]);
  });
});

describe('what is wrong with a list', () => {
  it.each<[string, string, [number, ListProblem['code'], ...string[]][]]>([
    ['nothing', ' \n', [[1, 'empty']]],
    ['indentation between two levels', '企画部\n    企画課\n  財政課', [[3, 'uneven', '財政課']]],
    ['less than the first line', '  企画部\n企画課', [[2, 'uneven', '企画課']]],
    [
      'the same name twice below one unit',
      '企画部\n  企画課\n  企画課',
      [[3, 'twice', '企画部/企画課', '2']],
    ],
    ['the same path twice', '企画部/企画課\n\n企画部/企画課', [[3, 'twice', '企画部/企画課', '1']]],
    ['no kind', '企画部\n  公民館', [[2, 'noKind', '公民館']]],
    ['an empty name', '企画部/企画課\n企画部//計画係', [[2, 'emptyName', '企画部//計画係']]],
    ['a blank cell with nothing above', '部\t課\n\t企画課', [[2, 'nothingAbove', '企画課']]],
    ['an open quote', '部,課\n"企画部,企画課\n総務部,総務課', [[2, 'unclosed']]],
    ['no such parent', 'id,name,parent\n1,企画部,9', [[2, 'noParent', '9']]],
    [
      'a circle',
      'id,name,parent\n1,企画部,2\n2,総務部,1',
      [
        [2, 'circle', '企画部'],
        [3, 'circle', '総務部'],
      ],
    ],
    ['an id twice', 'id,name,parent\n1,企画部,\n1,総務部,', [[3, 'idTwice', '1', '2']]],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('is a name that is too long, or has an invisible control character', () => {
    expect(problemsOf(`${'長'.repeat(200)}部`)).toEqual([[1, 'badName', `${'長'.repeat(40)}…`]]);
    expect(problemsOf('総\u0007務部')).toEqual([[1, 'badName', '総\u0007務部']]);
  });

  it('says which columns are not read', () => {
    expect(readList('部\t課\t人数\n企画部\t企画課\t5', { otherKind: '' }).ignored).toEqual(['人数']);
  });
});

describe('a record file', () => {
  it('is told from a list', () => {
    expect(isRecordFile("code: '102041'\nname: 伊勢崎市\nunits:\n  - name: 総務部")).toBe(true);
    expect(isRecordFile('{ "code": "102041" }')).toBe(true);
    expect(isRecordFile('企画部\n  企画課')).toBe(false);
    expect(isRecordFile('code,name,parent\n1,総務部,')).toBe(false);
  });
});
