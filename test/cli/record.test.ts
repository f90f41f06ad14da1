import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { run, temporaryFolder } from '../server/process.js';
import { testDatabase } from '../support/database.js';

const { db, url } = await testDatabase();
const folder = await temporaryFolder();

/** Called in the folder of the files, which is not the project's. */
const record = (...args: string[]) => run(['record', ...args], { DATABASE_URL: url }, folder);
const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
const revisions = async () => (await db.selectFrom('revision').select('number').execute()).length;

const sapporo = `code: 011002
name: 札幌市
knownFrom: 2026-04-01
units:
  - { name: 総務部, kind: 部 }
`;

const change = (changes: string) => `organization: '011002'
reorganization:
  title: 改正
  effectiveOn: 2026-05-01
  changes:
${changes}`;

/** Records one file that must be refused, and gives what was said of it. */
async function refusalOf(content: string | Buffer, name = 'bad.yaml'): Promise<string> {
  await write(name, content);
  const before = await revisions();
  const { code, stdout, stderr } = await record(name);
  expect([code, stdout, await revisions()]).toEqual([1, '', before]);
  return stderr;
}

beforeAll(async () => {
  await write('sapporo.yaml', sapporo);
  expect(await record('sapporo.yaml')).toEqual({
    code: 0,
    stdout: 'sapporo.yaml: recorded as revision 1 of 011002, with 1 event.\n',
    stderr: '',
  });
});

describe('a good file', () => {
  it('may be JSON, and several are recorded in their order', async () => {
    const first = { create: { unit: { name: '新部', kind: '部' } } };
    const reorganization = { title: '改正', effectiveOn: '2026-05-01', changes: [first] };
    await write('a.json', JSON.stringify({ organization: '011002', reorganization }));
    await write('b.yaml', change('    - rename: { unit: 新部, name: 別部 }').replace('05-01', '05-02'));
    const { code, stdout } = await record('--json', 'a.json', 'b.yaml');
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { file: 'a.json', organization: '011002', revision: 2, problems: [] },
      { file: 'b.yaml', organization: '011002', revision: 3, problems: [] },
    ]);
  });

  it('may have warnings, which are told and stop nothing', async () => {
    await write(
      'warned.yaml',
      change('    - create: { unit: { name: 総務部Ａ, kind: 部 } }').replace('05-01', '06-01'),
    );
    await write(
      'twin.yaml',
      change('    - create: { unit: { name: 総務部A, kind: 部 } }').replace('05-01', '07-01'),
    );
    expect((await record('warned.yaml')).stderr).toBe('');
    const { code, stdout, stderr } = await record('twin.yaml');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^WARNING LOOK_ALIKE_SIBLINGS changes\[0\] \(twin\.yaml:6\)\n {2}.*「総務部A」/);
    expect(stdout).toMatch(/^twin\.yaml: recorded as revision \d+ of 011002, with 1 event\.\n$/);
  });
});

describe('a file that does not fit the types', () => {
  it('is told of everything that is wrong, where, and in two languages', async () => {
    const said = await refusalOf(`organization: '011002'
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
    const heads = said.match(/^ERROR.*$/gm) ?? [];
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
      '1 is no text. If it is meant as one, put it in quotes.',
      '"yes" is neither true nor false.',
      'Here belong fields (name: value), not "総務部".',
      'The value is empty. Give one.',
    ]) {
      expect(said).toContain(sentence);
    }
    // None of graphql-js's own sentences came through for want of a Japanese one.
    expect(said).not.toContain('値が正しくありません');
    expect(said).toContain('bad.yaml: nothing was recorded.');
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
    ['holds two documents', 'code: a\n---\ncode: b\n', /several documents/],
    ['points at an anchor that is missing', 'code: *a\n', /cannot be unfolded/],
    ['is cut off', '{"organization": "x", "reorganization": {', /Line 1, column \d+|Line 2, column \d+/],
    ['is Shift_JIS', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), /UTF-8 で保存し直して.*\n.*not in UTF-8/],
    [
      'unfolds without end',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      /cannot be unfolded/,
    ],
  ];

  it.each(unreadable)('because it %s', async (why, _content, sentence) => {
    told ??= await tellAll();
    const [before = ''] = told.split(`${why}.yaml: nothing was recorded.`);
    const own = before.split('nothing was recorded.').pop();
    expect(own).toMatch(sentence);
    expect(own).toMatch(/^ERROR BAD_INPUT/m);
  });

  let told: string | undefined;

  /** One call for all of them: each file is told of, and nothing is recorded. */
  async function tellAll(): Promise<string> {
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

describe('a file that the rules refuse', () => {
  it('is told of all problems, with their lines', async () => {
    const said = await refusalOf(
      change('    - abolish: { unit: 無い部 }\n    - rename:\n        unit: 総務部\n        name: 総務部\n'),
    );
    expect(said).toMatch(
      /^ERROR UNKNOWN_UNIT changes\[0\]\.abolish\.unit \(bad\.yaml:6\)\n {2}「無い部」.*\n {2}No unit “無い部”/,
    );
    expect(said).toMatch(/^ERROR SAME_NAME changes\[1\]\.rename\.name \(bad\.yaml:9\)/m);
  });

  it('is told of the recorded events that stand in the way', async () => {
    await write(
      'first.yaml',
      change('    - rename: { unit: 総務部, name: 総合部 }').replace('05-01', '09-01'),
    );
    expect((await record('first.yaml')).code).toBe(0);
    const said = await refusalOf(change('    - abolish: { unit: 総務部 }').replace('05-01', '08-01'));
    expect(said).toMatch(/in the way: 011002:e\d+/);
  });

  it('says for programs what it says for people', async () => {
    await write('bad.yaml', change('    - abolish: { unit: 無い部 }'));
    const { code, stdout, stderr } = await record('--json', 'bad.yaml');
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'bad.yaml',
      organization: '011002',
      revision: null,
      problems: [{ code: 'UNKNOWN_UNIT', severity: 'ERROR', path: 'changes[0].abolish.unit', line: 6 }],
    });
  });
});

it.each([
  ['missing.yaml', /^missing\.yaml: there is no such file\.\n$/],
  ['.', /^\.: that is a folder; give a file\.\n$/],
])('what is no file is told so: %s', async (name, sentence) => {
  expect(await record(name)).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) });
});
