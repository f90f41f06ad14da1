/** enkaku witness, and the service that keeps checkpoints by itself. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { startService } from '../../src/server/service.js';
import { every } from '../../src/witness/every.js';
import { filePlace } from '../../src/witness/places/file.js';
import { parseDuration, readS3 } from '../../src/witness/settings.js';
import { temporaryFolder } from '../server/process.js';
import { accessOfTests } from '../support/access.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';
import { KEYS, startStorage } from './storage.js';
import { recordMore, rewrite, townOf } from './towns.js';

const { db, url } = await testDatabase();
const folder = await temporaryFolder();
const { PATH = '' } = process.env;
const witness = (...args: string[]) => run(['witness', ...args], { DATABASE_URL: url, PATH }, folder);

beforeAll(async () => {
  await townOf(db, 'a', 2);
  await townOf(db, 'b', 1);
});

describe('enkaku witness', () => {
  it('writes, and checks what it wrote', async () => {
    const written = await witness('write', '--to', 'w.jsonl');
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(written.stdout).toMatch(/^w\.jsonl: entry 1 is written \(2 organizations, all, 2\d{3}-.*Z\)\n$/);
    const json = JSON.parse((await witness('write', '--to', 'w.jsonl', '--json')).stdout);
    expect(json).toMatchObject({ to: 'w.jsonl', number: 2, heads: [], rewritten: [] });
    const checked = await witness('check', '--from', 'w.jsonl');
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(
      /^w\.jsonl: 記録の連鎖は無傷です \/ the chain of its entries is intact \(2 entries, the newest of .*Z\)\na: 過去の書き換えは見つかりません \/ the past was not rewritten \(revision 2, against 1 checkpoint\)\nb: /,
    );
    await townOf(db, 'c', 1);
    expect((await witness('check', '--from', 'w.jsonl')).stdout).toMatch(
      /^c: チェックポイントはまだありません \/ there is no checkpoint yet$/m,
    );
  });

  it('says which past was rewritten, in both languages, and ends with 1', async () => {
    await recordMore(db, 'b', 2);
    await witness('write', '--to', 'r.jsonl');
    await rewrite(db, 'b', 2);
    const verified = await run(['verify', 'b'], { DATABASE_URL: url }, folder);
    expect(verified).toMatchObject({ code: 0 });
    const written = await witness('write', '--to', 'r.jsonl');
    expect(written.code).toBe(1);
    expect(written.stdout).toMatch(/^b: 過去が書き換えられています \/ the past was rewritten$/m);
    expect(written.stdout).toMatch(/組織 b の版 2 の hash は .*\n.*revision 2 of b has the hash/);
    expect(written.stdout).toContain('enkaku witness check --from r.jsonl');
    const checked = await witness('check', '--from', 'r.jsonl');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/^a: .*was not rewritten/m);
    expect(checked.stdout).toMatch(
      /^b: .*was rewritten\n {2}REWRITTEN\n {4}版 2 の hash は .*版 1–2 のどこかから後が/m,
    );
    const lines = (await witness('check', '--from', 'r.jsonl', '--json')).stdout.trim().split('\n');
    const [place, ...organizations] = lines.map((line) => JSON.parse(line));
    expect(place).toMatchObject({ from: 'r.jsonl', entries: 2, findings: [], unreadable: [] });
    expect(organizations).toMatchObject([
      { organization: 'a', checkpoints: 1, findings: [] },
      { organization: 'b', findings: [{ code: 'REWRITTEN', revisions: { first: 1, last: 2 } }] },
      { organization: 'c', findings: [] },
    ]);
  });

  it('refuses what it cannot do', async () => {
    expect(await witness('check', '--from', 'none.jsonl')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'none.jsonl というファイルはありません。\nnone.jsonl: there is no such file.\n',
    });
    expect(await witness('write', '--to', 'https://x.example')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/保管先ではありません.*\n.*is no place for checkpoints/),
    });
    expect(await witness('write', '--to', 's3://bucket')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('AWS_ACCESS_KEY_ID'),
    });
    for (const args of [
      ['write'],
      ['check'],
      ['look', '--from', 'x'],
      ['write', '--from', 'x'],
      ['check', '--to', 'x'],
      ['check', '--from', 'x', '--every', '1h'],
      ['write', '--to', 'x', '--every', '1 hour'],
    ])
      expect([args, (await witness(...args)).code]).toEqual([args, 2]);
  });

  it('writes to S3-compatible storage with the variables of other programs', async () => {
    const storage = await startStorage();
    const env = {
      ...{
        DATABASE_URL: url,
        AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
        AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
      },
      ...{ AWS_REGION: KEYS.region, AWS_ENDPOINT_URL_S3: storage.endpoint },
    };
    expect(await run(['witness', 'write', '--to', 's3://city/enkaku'], env, folder)).toMatchObject({
      code: 0,
    });
    expect([...storage.objects.keys()]).toEqual(['city/enkaku/0000000001.json']);
    expect(await run(['witness', 'check', '--from', 's3://city/enkaku'], env, folder)).toMatchObject({
      code: 0,
    });
    await storage.stop();
  });

  it('goes on writing with --every until it is stopped', async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
    const args = [main, 'witness', 'write', '--to', 'e.jsonl', '--every', '1s', '--json'];
    const child = spawn(process.execPath, args, { cwd: folder, env: { DATABASE_URL: url, PATH } });
    let stdout = '';
    for await (const part of child.stdout) {
      stdout += part;
      if (stdout.split('\n').length > 3) break;
    }
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    const numbers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).number);
    expect(numbers.slice(0, 3)).toEqual([1, 2, 3]);
  });
});

describe('the service', () => {
  it('keeps checkpoints by itself, and says in its log and metrics when a past was rewritten', async () => {
    const { db: own } = await testDatabase();
    await townOf(own, 'a', 3);
    const lines: string[] = [];
    const place = filePlace(join(folder, 'service.jsonl'));
    const away = filePlace(join(folder, 'nowhere/service.jsonl'));
    const service = await startService(own, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
      log: pino({}, { write: (line: string) => void lines.push(line) }),
      witnessing: { places: [place, away], every: 50 },
    });
    const metric = async (name: string) => {
      const text = await (await fetch(`${service.address}/metrics`)).text();
      return Number(new RegExp(`^${name}\\{place="${place.name}"\\} (.*)$`, 'm').exec(text)?.[1]);
    };
    const until = async (isTrue: () => Promise<boolean>) => {
      while (!(await isTrue())) await new Promise(setImmediate);
    };
    try {
      await until(async () => (await metric('enkaku_witness_timestamp_seconds')) > 1_700_000_000);
      expect(await metric('enkaku_witness_rewritten_organizations')).toBe(0);
      await rewrite(own, 'a', 2);
      await until(async () => (await metric('enkaku_witness_rewritten_organizations')) === 1);
      const text = lines.join('');
      expect(text).toContain('checkpoints could not be kept');
      expect(text).toMatch(/"level":60.*"organization":"a".*revision 3 of a has the hash/);
    } finally {
      await service.stop();
    }
    const kept = await readFile(join(folder, 'service.jsonl'), 'utf8');
    // Whoever writes as often, and did not stop, has written four times by now.
    let others = 0;
    const stop = every(50, async () => void others++);
    await until(async () => others > 3);
    await stop();
    expect(await readFile(join(folder, 'service.jsonl'), 'utf8')).toBe(kept);
  });

  it('reads how often, and the keys of storage, from its environment', () => {
    expect(['30s', '15m', '1h', '1d', '24d'].map(parseDuration)).toEqual([
      30e3,
      900e3,
      3600e3,
      864e5,
      24 * 864e5,
    ]);
    for (const text of ['', '0s', '1', '1w', '-1h', '1.5h', '25d', '99999h', 'h', '1h '])
      expect([text, parseDuration(text)]).toEqual([text, undefined]);
    const keys = { AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 's' };
    expect(readS3(keys)).toBeUndefined();
    expect(
      readS3({ ...keys, AWS_DEFAULT_REGION: 'r', AWS_ENDPOINT_URL: 'http://x', AWS_SESSION_TOKEN: 't' }),
    ).toEqual({
      ...{ accessKeyId: 'k', secretAccessKey: 's', region: 'r', endpoint: 'http://x', sessionToken: 't' },
    });
  });
});
