import { beforeAll, describe, expect, it } from '../support/jest.js';
import { change, filesToRecord } from './files.js';

const { record, recordSapporo, refusalOf, revisions, write } = await filesToRecord();

beforeAll(recordSapporo);

describe('a file that does not fit the types', () => {
  it('is refused with everything that is wrong, where, and in two languages', async () => {
    const printed = await refusalOf(`organization: '011002'
reason: [a]
nonsense: 1
reorganization:
  titel: 改正
  effectiveOn: 2026-02-30
  changes:
    - clause: 1
      rename: { unit: 総務部 }
      precision: DAYS
    - split: { unit: 総務部, keep: yes, into: [] }
    - abolish: 総務部
    -
`);
    const heads = printed.match(/^ERROR.*$/gm) ?? [];
    expect(heads.map((head) => head.replace('ERROR BAD_INPUT ', '')).sort()).toEqual(
      [
        'changes[0].clause (bad.yaml:8)',
        'changes[0].precision (bad.yaml:10)',
        'changes[0].rename.name (bad.yaml:9)',
        'changes[1].split.keep (bad.yaml:11)',
        'changes[2].abolish (bad.yaml:12)',
        'changes[3] (bad.yaml:13)',
        'effectiveOn (bad.yaml:6)',
        'nonsense (bad.yaml:3)',
        'reason (bad.yaml:2)',
        'titel (bad.yaml:5)',
        'title (bad.yaml:5)',
      ].sort(),
    );
    for (const sentence of [
      '必要な項目 title がありません。書き加えてください。',
      'The field title is missing. Add it.',
      'titel という項目はありません。title',
      'There is no field titel. Did you mean title',
      '"2026-02-30" は日付として読めません。',
      '"2026-02-30" is not a day.',
      '"DAYS" は選べません。DAY のことではありませんか。',
      '"DAYS" is not one of the values. Did you mean DAY?',
      'There is no field nonsense.',
      '1 is not text. If it is meant as text, put it in quotes.',
      '"yes" is neither true nor false.',
      'Fields (name: value) are expected here, not "総務部".',
      'The value is empty. Give one.',
    ]) {
      expect(printed).toContain(sentence);
    }
    // Every sentence of graphql-js has a Japanese one.
    expect(printed).not.toContain('値が正しくありません');
    expect(printed).toContain('bad.yaml: nothing was recorded.');
  });

  const unreadable: [string, string | Buffer, RegExp][] = [
    ['is empty', '', /There is nothing to record/],
    ['is a list', '- 1', /There is nothing to record/],
    ['is neither input', 'name: a', /There is nothing to record/],
    [
      'has a key twice',
      'code: a\ncode: b\n',
      /yaml:2\).*\n.*二度書かれています.*\n.*Line 2, column 1: The same key/,
    ],
    ['is indented by tabs', 'code: a\nunits:\n\t- a\n', /yaml:3\).*\n.*タブ.*\n.*Line 3, column 1: A tab/],
    ['has two documents', 'code: a\n---\ncode: b\n', /several documents/],
    ['points at an anchor that is missing', 'code: *a\n', /cannot be expanded/],
    ['is cut off', '{"organization": "x", "reorganization": {', /Line 1, column \d+|Line 2, column \d+/],
    ['is Shift_JIS', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), /UTF-8 で保存し直して.*\n.*not in UTF-8/],
    [
      'unfolds without end',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      /cannot be expanded/,
    ],
  ];

  it.each(unreadable)('because it %s', async (why, _content, sentence) => {
    reports ??= await reportAll();
    const [before = ''] = reports.split(`${why}.yaml: nothing was recorded.`);
    const own = before.split('nothing was recorded.').pop();
    expect(own).toMatch(sentence);
    expect(own).toMatch(/^ERROR BAD_INPUT/m);
  });

  let reports: string | undefined;

  /** One call for all of them: each file is reported, and nothing is recorded. */
  async function reportAll(): Promise<string> {
    for (const [why, content] of unreadable) await write(`${why}.yaml`, content);
    const before = await revisions();
    const { code, stdout, stderr } = await record(...unreadable.map(([why]) => `${why}.yaml`));
    expect([code, stdout, await revisions()]).toEqual([1, '', before]);
    return stderr;
  }

  it('keeps the files named before it from being recorded', async () => {
    await write('c.yaml', change('    - create: { unit: { name: 他部, kind: 部 } }'));
    await write('bad.yaml', 'x: 1');
    const before = await revisions();
    expect((await record('c.yaml', 'bad.yaml')).code).toBe(1);
    expect(await revisions()).toBe(before);
  });
});
