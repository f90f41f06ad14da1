import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { register } from '../record/town.js';
import { newDataDir } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();
await register(db, 'town');

const ask = (...args: string[]) => run(['sql', ...args], { DATABASE_URL: url });
const units = `select unit_id, name, valid_until from units_as_of('town', '2026-04-01') order by place limit 2`;

describe('enkaku sql with a statement', () => {
  it('prints the rows as a table, in which names of East Asia have their width', async () => {
    const { code, stdout, stderr } =
      await ask(`select 1 as n, '総務部' as name, null as nothing, array['a','b'] as list
      union all select 22, 'x', '改' || chr(10) || '行', '{}'`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'n   name    nothing  list',
        '--  ------  -------  -----',
        '1   総務部           {a,b}',
        '22  x       改 行    {}',
        '(2 rows)',
        '',
      ].join('\n'),
    );
  });

  it('prints CSV and JSON like other commands, with names that begin like a formula made harmless', async () => {
    const statement = `select date '2026-04-01' as day, 2 as n, '=1+1' as "formula", null as nothing`;
    expect((await ask(statement, '--csv', '--no-bom')).stdout).toBe(
      "day,n,formula,nothing\r\n2026-04-01,2,'=1+1,\r\n",
    );
    const edges = `select -5 as a, -0.5 as b, '-' as c, '－' as d, '-5+1' as e, '＝1+1' as f, chr(10) || '=1' as g`;
    expect((await ask(edges, '--csv', '--no-bom')).stdout).toBe(
      `a,b,c,d,e,f,g\r\n-5,-0.5,-,－,'-5+1,'＝1+1,"'\n=1"\r\n`,
    );
    expect(JSON.parse((await ask(statement, '--json')).stdout)).toEqual({
      day: '2026-04-01',
      n: 2,
      formula: '=1+1',
      nothing: null,
    });
  });

  it('asks the schema made for reading', async () => {
    const { stdout } = await ask(units, '--json');
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({ unit_id: 'town:u1', name: expect.any(String), valid_until: null });
  });

  it.each([
    ['delete from public.webhook', 'この文はデータベースを変更するため', 'would change the database'],
    ['select 1; select 2', '文が二つ以上あります', 'several statements'],
    [
      'select 1,\n  nmae from units',
      '（2行目の3文字目）。column "nmae" does not exist',
      '(line 2, column 3): column "nmae"',
    ],
    [
      `select * from units_as_of('none')`,
      '組織「none」は登録されていません',
      'There is no organization "none"',
    ],
  ])('refuses in both languages: %s', async (statement, ja, en) => {
    const { code, stdout, stderr } = await ask(statement);
    expect([code, stdout]).toEqual([1, '']);
    const [japanese, english] = stderr.split('\n');
    expect([japanese, english]).toEqual([expect.stringContaining(ja), expect.stringContaining(en)]);
  });
});

describe('enkaku sql without a statement', () => {
  it('prints the address of the role for analysts, without the password of another one', async () => {
    const { code, stdout, stderr } = await ask();
    const { hostname, port, pathname } = new URL(url);
    expect([code, stdout]).toEqual([0, `postgres://enkaku_reader@${hostname}:${port}${pathname}\n`]);
    expect(stderr).toContain('enkaku roles');
  });

  it('prints one that works as long as it keeps the embedded database, and that reads nothing else', async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, ENKAKU_DATA_DIR: await newDataDir() };
    const child = spawn(process.execPath, [main, 'sql', '--keep'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [address] = await once(createInterface(child.stdout), 'line');
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    expect((await client.query('select * from organizations')).rows).toEqual([]);
    await expect(client.query('select * from public.event')).rejects.toMatchObject({ code: '42501' });
    await client.end();
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
