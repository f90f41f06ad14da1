/** Answers as tables: CSV for spreadsheets, and workbooks, which another library than the one that wrote them reads back. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { run as runCommand } from '../../src/cli/run.js';
import type { Change } from '../../src/domain/words/change.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { temporaryFolder } from '../server/process.js';
import { run as runHere } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await isesakiDatabase();
const folder = await temporaryFolder();
const run = (...args: string[]) => runHere(args, { DATABASE_URL: url }, folder);

async function csv(...args: string[]): Promise<string[][]> {
  const { code, stdout, stderr } = await run(...args, '--csv');
  expect([code, stderr]).toEqual([0, '']);
  return parse(stdout);
}

/** The sheets of the workbook that a command writes: their names and their cells. */
async function workbook(...args: string[]) {
  const file = join(folder, 'answer.xlsx');
  expect(await run(...args, '--xlsx', file)).toEqual({ code: 0, stdout: '', stderr: '' });
  return readWorkbook(file);
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const town = {
  code: 'town',
  name: '町',
  knownFrom: '2020-04-01',
  source: '町の例規集',
  units: [
    { name: '総務部', kind: '部', children: [{ name: '総務課', kind: '課' }] },
    { name: '民生課', kind: '課' },
  ],
  duties: [{ name: '広報', holders: ['総務部/総務課'] }],
};

const reforms: [string, Change][] = [
  ['2021-04-01', { rename: { unit: '民生課', name: '福祉課' } }],
  ['2022-04-01', { transferDuty: { duty: '広報', from: ['総務部/総務課'], to: ['福祉課'] } }],
  ['2023-04-01', { abolish: { unit: '総務部/総務課' } }],
];

beforeAll(async () => {
  expect((await registerOrganization(db, town, 'local')).problems).toEqual([]);
  for (const [effectiveOn, change] of reforms) {
    const reorganization = { title: '改正', effectiveOn, source: '町広報', changes: [change] };
    expect(
      (await recordReorganization(db, { organization: 'town', reorganization }, 'local')).problems,
    ).toEqual([]);
  }
});

describe('enkaku counts', () => {
  const table = [
    ['date', 'coverage', 'total', '課', '部'],
    ['2020-04-01', 'COMPLETE', '3', '2', '1'],
    ['2021-04-01', 'COMPLETE', '3', '2', '1'],
    ['2022-04-01', 'COMPLETE', '3', '2', '1'],
    ['2023-04-01', 'COMPLETE', '2', '1', '1'],
  ];

  it('counts on each day of a change', async () => {
    expect(await csv('counts', 'town')).toEqual(table);
    expect((await run('counts', 'town')).stdout).toBe(`町
revision 4, cite as town@2023-04-01~4
date        coverage  total  課  部
2020-04-01  COMPLETE      3   2   1
2021-04-01  COMPLETE      3   2   1
2022-04-01  COMPLETE      3   2   1
2023-04-01  COMPLETE      2   1   1
`);
  });

  it('counts at equal distances, and leaves empty what is unknown', async () => {
    expect(
      await csv(
        'counts',
        'town',
        '--from',
        '2020-03-31',
        '--to',
        '2020-06-30',
        '--every',
        'month',
        '--under',
        '総務部',
      ),
    ).toEqual([
      ['date', 'coverage', 'total', '課', '部'],
      ['2020-03-31', 'UNKNOWN', '', '', ''],
      ['2020-04-30', 'COMPLETE', '2', '1', '1'],
      ['2020-05-31', 'COMPLETE', '2', '1', '1'],
      ['2020-06-30', 'COMPLETE', '2', '1', '1'],
    ]);
  });

  it('counts as known at a revision, on the days asked for', async () => {
    const { stdout } = await run('counts', 'town', '--on', '2023-04-01', '--known-at', '3', '--json');
    expect(JSON.parse(stdout).organization).toMatchObject({
      citation: 'town@2023-04-01~3',
      counts: [{ date: '2023-04-01' }],
    });
    expect(stdout).toContain('{"kind":"課","count":2}');
  });

  it('refuses a series of which a part is missing', async () => {
    expect(await run('counts', 'town', '--from', '2020-04-01')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--from, --to and --every go together'),
    });
  });
});

describe('enkaku units', () => {
  it('--ever has all units that ever existed, with their days and former names', async () => {
    expect(await csv('units', 'town', '--ever')).toEqual([
      ['id', 'name', 'displayName', 'kind', 'path', 'from', 'until', 'formerNames'],
      ['town:u1', '総務部', '総務部', '部', '総務部', '2020-04-01', '', ''],
      ['town:u2', '総務課', '総務課', '課', '総務部/総務課', '2020-04-01', '2023-04-01', ''],
      ['town:u3', '福祉課', '福祉課', '課', '福祉課', '2020-04-01', '', '民生課'],
    ]);
  });

  it('--ever has a line for each time that a unit existed', async () => {
    const reinstate: Change = { reinstate: { unit: 'town:u2', under: '総務部' } };
    const reorganization = { title: '再設置', effectiveOn: '2024-04-01', changes: [reinstate] };
    expect(
      (await recordReorganization(db, { organization: 'town', reorganization }, 'local')).problems,
    ).toEqual([]);
    const spans = (await csv('units', 'town', '--ever')).filter(([id]) => id === 'town:u2');
    expect(spans.map((span) => span.slice(5, 7))).toEqual([
      ['2020-04-01', '2023-04-01'],
      ['2024-04-01', ''],
    ]);
    // What is known at revision 4 stays as it was.
    expect(
      (await csv('units', 'town', '--ever', '--known-at', '4')).filter(([id]) => id === 'town:u2'),
    ).toHaveLength(1);
  });

  it('has the units of a day, as enkaku tree --csv has them', async () => {
    const asked = ['--on', '2021-04-01', '--known-at', '4'];
    expect(await csv('units', 'town', ...asked)).toEqual(await csv('tree', 'town', ...asked));
    expect((await run('units', 'town', ...asked)).stdout).toContain(
      'town:u2  課    2020-04-01  2023-04-01  総務部/総務課\n',
    );
  });
});

describe('enkaku duties', () => {
  it('says which unit holds which duty on a day', async () => {
    expect((await run('duties', 'town', '--on', '2021-04-01')).stdout).toContain(
      '総務部/総務課 town:u2\n  広報 town:d1\n',
    );
    expect((await csv('duties', 'town', '--on', '2022-04-01'))[1]?.slice(0, 8)).toEqual([
      'town:d1',
      '広報',
      'town:u3',
      '福祉課',
      '福祉課',
      '課',
      '2022-04-01',
      '',
    ]);
  });

  it('has what a body outside the organization holds, last and without a unit, as known at the revision', async () => {
    const village = {
      ...{ code: 'village', name: '村', knownFrom: '2020-04-01' },
      units: [{ name: '住民課', kind: '課' }],
      duties: ['消防', '戸籍'].map((name) => ({ name, holders: ['住民課'] })),
    };
    await registerOrganization(db, village, 'local');
    const transferDuty = { duty: '消防', from: ['住民課'], toOutside: '広域組合' };
    const reorganization = {
      ...{ title: '広域化', effectiveOn: '2021-04-01' },
      changes: [{ transferDuty, clause: '第1条' }],
    };
    expect(
      (await recordReorganization(db, { organization: 'village', reorganization }, 'local')).problems,
    ).toEqual([]);
    const lines = async (...args: string[]) => {
      const [[, ...names] = [], ...rows] = await csv('duties', 'village', '--on', '2021-04-01', ...args);
      return rows.map(([, ...cells]) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
    };
    expect(await lines()).toMatchObject([
      { duty: '戸籍', holder: '住民課', outside: '' },
      { duty: '消防', holderId: '', from: '2021-04-01', clause: '第1条', outside: '広域組合' },
    ]);
    expect(await lines('--known-at', '1')).toMatchObject([{ outside: '' }, { outside: '' }]);
    expect((await run('duties', 'village', '--on', '2021-04-01')).stdout).toContain(
      '\n組織の外（広域組合） / a body outside: 広域組合\n  消防 village:d1\n',
    );
  });
});

describe('enkaku log --csv', () => {
  it('has one event a line, with who recorded it and when', async () => {
    const [columns = [], ...lines] = await csv('log', 'town');
    const of = (line: string[] = []) => Object.fromEntries(columns.map((name, i) => [name, line[i]]));
    const { stdout } = await run('log', 'town', '--json');
    const events = stdout
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).events);
    expect(lines).toHaveLength(events.length);
    expect(of(lines.find((line) => line.includes('UnitRenamed')))).toMatchObject({
      revision: '2',
      recordedBy: 'local',
      reorganization: '改正',
      source: '町広報',
      effectiveOn: '2021-04-01',
      sentence: '民生課を福祉課に改称',
    });
  });
});

describe('a long log', () => {
  it('is printed as CSV revision by revision, so that it need not fit into memory', async () => {
    const parts: string[] = [];
    const stdout = new Writable({
      write(part, _encoding, done) {
        parts.push(String(part));
        done();
      },
    });
    const env = { DATABASE_URL: url, ENKAKU_RECORDS_MAY_BE_LOST: 'on' };
    expect(await runCommand(['log', 'town', '--csv'], { env, stdout, stderr: stdout })).toBe(0);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.join('').lastIndexOf('\ufeff')).toBe(0);
    expect(parse(parts.join(''), { bom: true })).toEqual(await csv('log', 'town'));
  });
});

describe('a workbook', () => {
  const [from, to] = ['2026-03-31', '2026-04-01'];
  it.each([
    [['tree', '102041', '--on', to], ['組織単位 units'], '102041@2026-04-01~2'],
    [
      ['compare', '102041', from, to],
      ['新旧対照表 table', '事務の移管', '職の変更', '所管する職の変更'],
      '102041@2026-03-31~2',
    ],
    [['counts', '102041'], ['組織数 counts'], '102041@2026-04-01~2'],
    [['units', '102041', '--ever'], ['全組織単位 units ever'], /^102041@\d{4}-\d\d-\d\d~2$/],
    [['duties', '102041', '--on', to], ['所管 duties'], '102041@2026-04-01~2'],
    [['log', '102041'], ['記録 log'], /^102041@\d{4}-\d\d-\d\d~2$/],
  ])('of %j has a cover with the citation and the sources, and the same cells as the CSV', async (args, names, citation) => {
    const [cover, ...sheets] = await workbook(...args);
    expect(cover?.sheet).toBe('出典 citation');
    const cited = new Map(cover?.data.map(([label, value]) => [label, value]));
    expect(cited.get('組織 organization')).toBe('伊勢崎市');
    expect(cited.get('出典 citation') ?? cited.get('旧の出典 citation from')).toEqual(
      typeof citation === 'string' ? citation : expect.stringMatching(citation),
    );
    expect(cited.get('典拠 recorded from')).toContain('伊勢崎市記者会見資料');
    expect(sheets.map(({ sheet }) => sheet)).toEqual(names);
    const [table] = sheets;
    const texts = table?.data.map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
    );
    const lines = await csv(...args);
    expect(texts).toEqual(lines.slice(0, texts?.length));
  });

  it('has days as dates and counts as numbers', async () => {
    const [, { data = [] } = {}] = await workbook('counts', '102041');
    expect(data[1]?.slice(0, 3)).toEqual([day('2025-04-01'), 'PARTIAL', 133]);
    const [, spans] = await workbook('units', 'town', '--ever');
    expect(spans?.data[2]?.slice(5, 7)).toEqual([day('2020-04-01'), day('2023-04-01')]);
    const [, table] = await workbook('compare', '102041', from, to);
    expect(table?.data.some((row) => row[12] instanceof Date && +row[12] === +day(to))).toBe(true);
  });

  it('is written as a whole or not at all', async () => {
    await mkdir(join(folder, 'busy.xlsx'));
    const before = await readdir(folder);
    expect(await run('counts', 'town', '--xlsx', join(folder, 'busy.xlsx'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/書き込めません[^\n]*\n.*cannot be written/),
    });
    expect(await readdir(folder)).toEqual(before);
  });

  it('has a name that begins like a formula as it is, where the CSV has an apostrophe before it', async () => {
    const units = ['=1+1', '+1課', '-', '@総務課', '－課', '総務課=1'].map((name) => ({ name, kind: '課' }));
    await registerOrganization(db, { code: 'signs', name: '市', knownFrom: '2020-04-01', units }, 'local');
    const [, sheet] = await workbook('tree', 'signs', '--on', '2020-04-01');
    expect(sheet?.data.slice(1).map((row) => row[2])).toEqual(units.map(({ name }) => name));
    const names = (await csv('tree', 'signs', '--on', '2020-04-01')).slice(1).map((line) => line[2]);
    expect(names).toEqual(["'=1+1", "'+1課", '-', "'@総務課", "'－課", '総務課=1']);
  });

  it('replaces an older one', async () => {
    await writeFile(join(folder, 'answer.xlsx'), 'old');
    expect(await workbook('duties', 'town')).toHaveLength(2);
  });
});

describe('--encoding shift_jis', () => {
  it('writes what Windows calls Shift_JIS, without a mark', async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
    const args = [main, 'compare', '102041', from, to, '--encoding', 'shift_jis'];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { DATABASE_URL: url },
      encoding: 'buffer',
    });
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(stdout);
    expect(text).toMatch(/^変更,旧ID,/);
    expect(parse(text)).toEqual(await csv('compare', '102041', from, to));
  });
  const [from, to] = ['2026-03-31', '2026-04-01'];

  it('names the characters that it does not have, and prints nothing', async () => {
    const units = [{ name: '𠮷野〜髙橋①課', kind: '課' }];
    await registerOrganization(db, { code: 'rare', name: '市', knownFrom: '2020-04-01', units }, 'local');
    expect(await run('tree', 'rare', '--encoding', 'shift_jis')).toEqual({
      code: 1,
      stdout: '',
      stderr: `Shift_JIS にない文字があるため、何も出力していません：𠮷 (U+20BB7)、〜 (U+301C)。--encoding utf-8（既定）で出力するか、--xlsx を使ってください。
Nothing is printed, because Shift_JIS does not have these characters: 𠮷 (U+20BB7), 〜 (U+301C). Use --encoding utf-8, the default, or --xlsx.
`,
    });
    expect(await run('log', 'rare', '--encoding', 'shift_jis')).toMatchObject({ code: 1, stdout: '' });
  });

  it.each([
    ['--xlsx', 'x.xlsx', '--csv'],
    ['--json', '--csv'],
    ['--xlsx', 'x.xlsx', '--encoding', 'shift_jis'],
  ])('goes with no other form: %s %s %s', async (...options) => {
    expect(await run('tree', 'town', ...options)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be used with'),
    });
  });
});
