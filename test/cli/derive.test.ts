import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { url } = await testDatabase();
const folder = await temporaryFolder();
const save = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
/** Without any database: none is reached at this address. */
const derive = (...args: string[]) =>
  run(['derive', ...args], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, folder);
const enkaku = (...args: string[]) => run(args, { DATABASE_URL: url }, folder);

await save('old.csv', 'path,kind\n総務部,部\n総務部/文書係,係\n');
await save('new.csv', 'パス,種別\n総務部,部\n総務部/文書管理係,係\n');

describe('enkaku derive', () => {
  it('proposes what enkaku record takes, from what enkaku tree prints', async () => {
    await save(
      'town.yaml',
      'code: town\nname: 町\nknownFrom: 2025-04-01\ncoverage: COMPLETE\nunits: [{ name: 総務部, kind: 部, children: [{ name: 文書係, kind: 係 }] }]\n',
    );
    expect(await enkaku('record', 'town.yaml')).toMatchObject({ code: 0 });
    await save('tree.csv', (await enkaku('tree', 'town', '--on', '2026-03-31', '--csv')).stdout);
    const day = ['--on', '2026-04-01'];
    expect(await derive('tree.csv', 'new.csv', ...day, '--title', '改正', '--out', 'p.yaml')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const proposal = await readFile(join(folder, 'p.yaml'), 'utf8');
    expect(proposal).toContain(
      '# 使わない列 / columns not used in tree.csv: depth, from, until, precision, clause, note\n',
    );
    expect(proposal).toContain('\norganization: town\nreorganization:\n  title: 改正\n');
    expect(await enkaku('record', 'p.yaml')).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await enkaku('tree', 'town', '--on', '2026-04-01', '--csv', '--no-bom');
    await save('after.csv', stdout);
    expect((await derive('after.csv', 'new.csv', ...day)).stdout).toMatch(/\n {2}changes: \[\]\n$/);
  });

  it('leaves a line for the organization that the recorder refuses, where the code is not known', async () => {
    const { stdout } = await derive('old.csv', 'new.csv', '--on', '2026-04-01');
    await save('open.yaml', stdout);
    expect(await enkaku('record', 'open.yaml')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^ERROR UNKNOWN_ORGANIZATION .*\n.*ここに組織コードを書く/),
    });
    const named = await derive('old.csv', 'new.csv', '--on', '2026-04-01', '--organization', '011002');
    expect(named.stdout).toContain('\norganization: "011002"\n');
  });

  it('reports all problems of both lists, with file and line, in both languages', async () => {
    await save('bad.csv', 'path,kind\n総務部,\n企画部/広報課,課\n');
    await save('worse.csv', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]));
    const { code, stdout, stderr } = await derive('bad.csv', 'worse.csv', '--on', '2026-04-01');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('ERROR'))).toEqual([
      'ERROR BAD_INPUT (bad.csv:2)',
      'ERROR BAD_INPUT (bad.csv:3)',
      'ERROR BAD_INPUT (worse.csv:1)',
    ]);
    expect(stderr).toMatch(
      /上位の「企画部」が一覧にありません.*\n {2}The parent “企画部” is not in the list/,
    );
  });

  it('ends as other commands do when it is used wrongly, and overwrites nothing', async () => {
    const day = ['--on', '2026-04-01'];
    expect(await derive('old.csv', 'new.csv')).toMatchObject({ code: 2 });
    expect(await derive('old.csv', 'new.csv', '--on', '2026-02-30')).toMatchObject({ code: 2 });
    expect(await derive('old.csv', 'none.csv', ...day)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'none.csv: there is no such file.\n',
    });
    expect(await derive('old.csv', 'new.csv', ...day, '--out', 'new.csv')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^new\.csv は既にあります.*\nnew\.csv exists already/),
    });
    expect(await derive('old.csv', 'new.csv', ...day, '--out', 'no/where.yaml')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^no\/where\.yaml に書き込めません.*\nno\/where\.yaml cannot be written/),
    });
  });
});
