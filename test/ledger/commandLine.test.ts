import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { chronicle, exported, HEAD } from './chronicle.js';

const { db, url } = await testDatabase();
const folder = await temporaryFolder();
const enkaku = (...args: string[]) => run(args, { DATABASE_URL: url }, folder);
const save = (name: string, text: string) => writeFile(join(folder, name), text);

beforeAll(async () => {
  await chronicle(db, 'b');
  await chronicle(db, 'a');
  await save('k.pub', (await enkaku('checkpoint', '--new-key', 'k.pem')).stdout);
  await save('other.pub', (await enkaku('checkpoint', '--new-key', 'other.pem')).stdout);
  await save('a.txt', (await enkaku('checkpoint', 'a', '--key', 'k.pem')).stdout);
  await enkaku('export', 'a', 'a.jsonl');
});

describe('enkaku export and import', () => {
  it('write one organization or all of them, to a file or to stdout, and bring them back', async () => {
    expect(await readFile(join(folder, 'a.jsonl'), 'utf8')).toBe(await exported(db, 'a'));
    const all = await exported(db, 'a', 'b');
    expect(await enkaku('export', '--all')).toEqual({ code: 0, stdout: all, stderr: '' });
    expect(await enkaku('export', '--all', 'all.jsonl')).toEqual({ code: 0, stdout: '', stderr: '' });

    const { url } = await testDatabase();
    const there = (...args: string[]) => run(args, { DATABASE_URL: url }, folder);
    const { stdout } = await there('import', 'all.jsonl');
    expect(stdout).toBe(
      `a is imported: revision ${HEAD}, 22 events.\nb is imported: revision ${HEAD}, 22 events.\n`,
    );
    expect((await there('export', '--all')).stdout).toBe(all);
  });

  it('refuse what cannot be done, in both languages', async () => {
    expect(await enkaku('import', 'a.jsonl')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/既にこのデータベースにあります.*\n.*in this database already/),
    });
    expect(await enkaku('import', 'none.jsonl')).toMatchObject({
      code: 1,
      stderr: 'none.jsonl: there is no such file.\n',
    });
    expect(await enkaku('export', 'none', 'none.jsonl')).toMatchObject({ code: 1, stdout: '' });
    await expect(stat(join(folder, 'none.jsonl'))).rejects.toThrow('ENOENT');
    expect(await enkaku('export')).toMatchObject({ code: 2, stderr: expect.stringContaining('or --all') });
    expect(await enkaku('export', '--all', 'a', 'b')).toMatchObject({ code: 2 });
  });
});

describe('enkaku checkpoint', () => {
  it('creates a key that only its owner can read, and never overwrites one', async () => {
    expect((await stat(join(folder, 'k.pem'))).mode & 0o777).toBe(0o600);
    const before = await readFile(join(folder, 'k.pem'), 'utf8');
    expect(await enkaku('checkpoint', '--new-key', 'k.pem')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/上書きする.*\n.*a key is never overwritten/),
    });
    expect(await readFile(join(folder, 'k.pem'), 'utf8')).toBe(before);
    expect(await readFile(join(folder, 'k.pub'), 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  });

  it('needs an organization and a key that can sign', async () => {
    expect(await enkaku('checkpoint', 'a')).toMatchObject({ code: 2 });
    expect(await enkaku('checkpoint', 'a', '--new-key', 'x.pem')).toMatchObject({ code: 2 });
    for (const file of ['k.pub', 'a.jsonl'])
      expect(await enkaku('checkpoint', 'a', '--key', file)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/秘密鍵.*\n.*not a private Ed25519 key/),
      });
    expect(await enkaku('checkpoint', 'none', '--key', 'k.pem')).toMatchObject({ code: 1 });
    expect(await enkaku('checkpoint', 'a', '--key', 'none')).toMatchObject({
      code: 1,
      stderr: 'none: there is no such file.\n',
    });
  });
});

describe('enkaku verify', () => {
  it('finds nothing where nothing was touched, in the database as in the file', async () => {
    const { hash, rows: counted } = JSON.parse((await enkaku('verify', 'a', '--json')).stdout);
    const sound = (more: string) =>
      `a: 改変は見つかりません / nothing was touched (revision ${HEAD}, 22 events${more})\n  ${hash}\n`;
    const rows = `, ${counted} rows of the projections`;
    expect(await enkaku('verify', 'a')).toEqual({ code: 0, stdout: sound(rows), stderr: '' });
    const against = ['--against', 'a.txt', '--public-key', 'k.pub'];
    const answer = (more: string) => ({
      code: 0,
      stdout: sound(`${more}, against 1 checkpoint`),
      stderr: '',
    });
    expect(counted).toBeGreaterThan(50);
    expect(await enkaku('verify', 'a', ...against)).toEqual(answer(rows));
    // Offline: no database is there.
    const offline = await run(
      ['verify', '--file', 'a.jsonl', ...against],
      { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      folder,
    );
    // A file has no projections.
    expect(offline).toEqual(answer(''));
    expect((await enkaku('verify')).stdout.match(/^[ab]: /gm)).toEqual(['a: ', 'b: ']);
  });

  it('reports where a file was changed, and ends with 1', async () => {
    const text = await readFile(join(folder, 'a.jsonl'), 'utf8');
    await save('changed.jsonl', text.replace('告示第一号', '告示第二号'));
    expect(await enkaku('verify', '--file', 'changed.jsonl')).toEqual({
      code: 1,
      stdout: `a: 改変を検出しました / the record was touched
  CONTENT_CHANGED (line 3)
    版 2 の内容（記録者・理由・キー・fingerprint・content・変更のいずれか）が、content_hash と一致しません。
    revision 2 (its author, reason, key, fingerprint, content or events) does not match its content hash.
`,
      stderr: '',
    });
    const { code, stdout } = await enkaku('verify', '--file', 'changed.jsonl', '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        organization: 'a',
        findings: [{ code: 'CONTENT_CHANGED', revisions: { first: 2, last: 2 }, line: 3 }],
      },
    ]);
    await save(
      'cut.jsonl',
      text
        .split('\n')
        .slice(0, -3)
        .join('\n')
        .replace(`"revisions":${HEAD}`, `"revisions":${HEAD - 2}`),
    );
    expect(await enkaku('verify', '--file', 'cut.jsonl')).toMatchObject({ code: 0 });
    expect(await enkaku('verify', '--file', 'cut.jsonl', '--against', 'a.txt')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('CUT_OFF'),
    });
  });

  it('reports where the database was changed, and does not sign such a ledger', async () => {
    const { db: touched, url } = await testDatabase();
    await chronicle(touched, 'a');
    await sql`alter table event disable trigger user`.execute(touched);
    await sql`delete from event where position = 8`.execute(touched);
    await sql`alter table event enable trigger user`.execute(touched);
    const { code, stdout } = await run(['verify', 'a'], { DATABASE_URL: url }, folder);
    expect(code).toBe(1);
    expect(stdout).toContain('event 8 is missing');
    expect(stdout).toContain('変更 8 番がありません');
    const signing = await run(['checkpoint', 'a', '--key', 'k.pem'], { DATABASE_URL: url }, folder);
    expect(signing).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/署名しません.*\n.*not signed/),
    });
  });

  it('reports which rows of the projections differ from the ledger, ends with 1, and a rebuild mends them', async () => {
    const { db: touched, url } = await testDatabase();
    const there = (...args: string[]) => run(args, { DATABASE_URL: url }, folder);
    await chronicle(touched, 'a');
    await sql`update unit_state set name = '偽部' where unit = 'a:u1' and upper_inf(known) and lower(valid) < '2026-01-01'`.execute(
      touched,
    );
    await sql`delete from change_day where day = '2030-04-01'`.execute(touched);
    const { code, stdout } = await there('verify', 'a');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^a: 台帳は記録時のままですが、答えのもとになる行が台帳と異なります \/ the ledger is as it was recorded, but rows that answer questions differ from it\n/,
    );
    expect(stdout).toMatch(
      /ROW_CHANGED\n.*表 unit_state の行（unit = a:u1, .*name は「偽部」ですが、「総務部」でなければなりません/,
    );
    expect(stdout).toContain('name is “偽部”, but must be “総務部”');
    expect(stdout).toMatch(
      /ROW_MISSING\n.*表 change_day .*\n.*table change_day lacks a row .*day = 2030-04-01/,
    );
    expect(stdout).toMatch(
      /enkaku rebuild a で台帳から計算し直せます \/ enkaku rebuild a computes them again/,
    );
    const json = await there('verify', 'a', '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      organization: 'a',
      findings: expect.arrayContaining([
        {
          ...{ organization: 'a', code: 'ROW_CHANGED', table: 'unit_state' },
          row: { unit: 'a:u1', valid: expect.any(String), known: expect.any(String) },
          columns: [{ column: 'name', stored: '偽部', expected: '総務部' }],
          ja: expect.any(String),
          en: expect.any(String),
        },
      ]),
    });
    expect(await there('rebuild', 'a')).toMatchObject({ code: 0 });
    expect(await there('verify', 'a')).toMatchObject({ code: 0 });
  });

  it('does not compare the rows with a ledger that was touched, and says so', async () => {
    const { db: touched, url } = await testDatabase();
    await chronicle(touched, 'a');
    await sql`alter table event disable trigger user`.execute(touched);
    await sql`update event set note = '偽' where position = 8`.execute(touched);
    await sql`update unit_state set name = '偽'`.execute(touched);
    const { code, stdout } = await run(['verify', 'a'], { DATABASE_URL: url }, folder);
    expect(code).toBe(1);
    expect(stdout).toContain('a: 改変を検出しました / the record was touched\n');
    expect(stdout).toContain(
      'the rows that answer questions were not compared, because the ledger was touched',
    );
    expect(stdout).not.toContain('rebuild');
  });

  it('takes no checkpoint that is not genuine', async () => {
    const genuine = await readFile(join(folder, 'a.txt'), 'utf8');
    await save('forged.txt', genuine.replace(`revision: ${HEAD}`, 'revision: 2'));
    expect(await enkaku('verify', 'a', '--against', 'forged.txt')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /forged\.txt: 署名が正しくありません.*\nforged\.txt: the signature is wrong/,
      ),
    });
    expect(await enkaku('verify', 'a', '--against', 'a.txt', '--public-key', 'other.pub')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('another key'),
    });
    expect(await enkaku('verify', 'a', '--against', 'k.pub')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not a checkpoint'),
    });
    expect(await enkaku('verify', 'a', '--public-key', 'k.pub')).toMatchObject({ code: 2 });
    expect(await enkaku('verify', 'none')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('ORGANIZATION_MISSING'),
    });
  });
});
