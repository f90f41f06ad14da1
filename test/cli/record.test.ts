import { beforeAll, describe, expect, it } from '../support/jest.js';
import { change, filesToRecord } from './files.js';

const { record, recordSapporo, refusalOf, write } = await filesToRecord();

beforeAll(recordSapporo);

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

  it('may have warnings, which are printed and stop nothing', async () => {
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

describe('a file that registers an organization', () => {
  const chart = 'code: other\nname: 他市\nknownFrom: 2026-04-01\nunits: [{ name: 総務部, kind: 部 }]\n';

  it('is asked how much of the organization its chart shows', async () => {
    const printed = await refusalOf(chart);
    expect(printed).toMatch(/^ERROR BAD_INPUT coverage \(bad\.yaml/);
    expect(printed).toContain(
      '「coverage: COMPLETE」（全体）か「coverage: PARTIAL」（一部）の行を加えてください',
    );
    expect(printed).toContain('Add the line "coverage: COMPLETE"');
    expect(await refusalOf(`${chart}coverage: null\n`)).toContain('ERROR BAD_INPUT coverage');
  });

  it('is recorded once it says so', async () => {
    await write('partial.yaml', `${chart}coverage: PARTIAL\n`);
    expect((await record('partial.yaml')).code).toBe(0);
  });
});

describe('a file that the rules refuse', () => {
  it('is refused with all problems and their lines', async () => {
    const printed = await refusalOf(
      change('    - abolish: { unit: 無い部 }\n    - rename:\n        unit: 総務部\n        name: 総務部\n'),
    );
    expect(printed).toMatch(
      /^ERROR UNKNOWN_UNIT changes\[0\]\.abolish\.unit \(bad\.yaml:6\)\n {2}「無い部」.*\n {2}There is no unit “無い部”/,
    );
    expect(printed).toMatch(/^ERROR SAME_NAME changes\[1\]\.rename\.name \(bad\.yaml:9\)/m);
  });

  it('is refused with the recorded events that are in the way', async () => {
    await write(
      'first.yaml',
      change('    - rename: { unit: 総務部, name: 総合部 }').replace('05-01', '09-01'),
    );
    expect((await record('first.yaml')).code).toBe(0);
    const printed = await refusalOf(change('    - abolish: { unit: 総務部 }').replace('05-01', '08-01'));
    expect(printed).toMatch(/in the way: 011002:e\d+/);
  });

  it('prints the same for programs as for people', async () => {
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
  ['.', /^\.: this is a folder\. Give a file\.\n$/],
])('a path that is no file is reported: %s', async (name, sentence) => {
  expect(await record(name)).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) });
});
