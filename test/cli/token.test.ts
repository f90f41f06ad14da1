/** Tokens from the command line, and who is recorded. */

import { decodeJwt } from 'jose';
import { newDataDir, run, serve, stop } from '../server/process.js';
import { run as runHere } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { url } = await testDatabase();
const dataDir = await newDataDir();
const secret = '0123456789abcdef0123456789abcdef';
const token = async (args: string[], env: Record<string, string> = {}) =>
  runHere(['token', ...args], { ENKAKU_DATA_DIR: dataDir, ...env });

describe('enkaku token', () => {
  it('prints a token with the secret of the data folder, which the service accepts', async () => {
    const hanako = await token(['--subject', 'hanako', '--role', 'recorder', '--organization', '102041']);
    expect([hanako.code, hanako.stderr]).toEqual([0, '']);
    const { iat = 0, exp = 0, ...claims } = decodeJwt(hanako.stdout.trim());
    expect(claims).toEqual({ sub: 'hanako', enkaku: { 102041: 'recorder' } });
    expect(exp - iat).toBe(8 * 3_600);

    const service = await serve({ DATABASE_URL: url, ENKAKU_DATA_DIR: dataDir, ENKAKU_SEED: 'on' });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${hanako.stdout.trim()}`,
    };
    const query = `mutation { voidEvent(input: { organization: "102041", event: "102041:e999", reason: "確認" }) {
      problems { code } } }`;
    const body = JSON.stringify({ query });
    const answer = await fetch(`${service.address}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ data: { voidEvent: { problems: [{ code: 'UNKNOWN_EVENT' }] } } });
    expect(service.printed() + service.logged()).not.toMatch(/eyJ/);
    await stop(service);
  });

  it('is for all organizations, and as long as it says', async () => {
    const { stdout } = await token(['--subject', 'importer', '--role', 'admin', '--hours', '1']);
    const { iat = 0, exp = 0, ...claims } = decodeJwt(stdout.trim());
    expect([claims, exp - iat]).toEqual([{ sub: 'importer', enkaku: { '*': 'admin' } }, 3_600]);
  });

  it('has the issuer and the audience that are configured beside a shared secret', async () => {
    const env = { ENKAKU_JWT_SECRET: secret, ENKAKU_JWT_ISSUER: 'i', ENKAKU_JWT_AUDIENCE: 'a' };
    const { stdout } = await token(['--subject', 'hanako', '--role', 'reader'], env);
    expect(decodeJwt(stdout.trim())).toMatchObject({ iss: 'i', aud: 'a', sub: 'hanako' });
  });

  it.each([
    [[], 2, '--subject'],
    [['--subject', 'hanako', '--role', 'root'], 2, 'reader, recorder, admin'],
    [['--subject', 'hanako', '--role', 'reader', '--hours', '0'], 2, 'number of hours'],
    [['--subject', 'hanako', '--role', 'reader', '--organization', '10/2'], 1, 'cannot be the code'],
    [['--subject', ' ', '--role', 'reader'], 1, 'The name must have'],
  ])('refuses %j', async (args, code, sentence) => {
    expect(await token(args)).toEqual({ code, stdout: '', stderr: expect.stringContaining(sentence) });
  });

  it('leaves tokens to the identity provider where there is one', async () => {
    const env = {
      ENKAKU_JWKS_URL: 'https://x.example/certs',
      ENKAKU_JWT_ISSUER: 'i',
      ENKAKU_JWT_AUDIENCE: 'a',
    };
    const { code, stderr } = await token(['--subject', 'hanako', '--role', 'reader'], env);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Tokens come from the issuer')]);
  });
});

describe('enkaku record', () => {
  const authors = async (code: string) => {
    const { stdout } = await runHere(['log', code, '--json'], { DATABASE_URL: url });
    return [...stdout.matchAll(/"recordedBy": ?"([^"]*)"/g)].map(([, by]) => by);
  };

  it('says with --by who records', async () => {
    const file = 'data/isesaki/baseline.yaml';
    const { url: other } = await testDatabase();
    const env = { DATABASE_URL: other };
    expect((await runHere(['record', '--by', 'hanako', file], env)).code).toBe(0);
    expect((await runHere(['record', 'data/isesaki/2026-04-01.yaml'], env)).code).toBe(0);
    const { stdout } = await runHere(['log', '102041', '--json'], env);
    expect([...stdout.matchAll(/"recordedBy": ?"([^"]*)"/g)].map(([, by]) => by)).toEqual([
      'hanako',
      'local',
    ]);
    expect(await authors('102041')).toEqual(['local', 'local']);
  });

  it('refuses a name that could not be in a token', async () => {
    const { code, stderr } = await runHere(['record', '--by', ' ', 'x.yaml'], {});
    expect([code, stderr]).toEqual([2, expect.stringContaining('The name must have')]);
  });
});

describe('enkaku serve', () => {
  it('does not listen for other machines without an identity, and says what mends it', async () => {
    for (const HOST of ['0.0.0.0', '::', '10.0.0.7', 'enkaku.city.example']) {
      const { code, stdout, stderr } = await run(['serve'], {
        HOST,
        DATABASE_URL: url,
        ENKAKU_DATA_DIR: dataDir,
      });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/利用者を確かめる設定がない.*ENKAKU_JWT_SECRET/);
      expect(stderr).toMatch(/Set ENKAKU_JWKS_URL .* or ENKAKU_JWT_SECRET, or set HOST to 127\.0\.0\.1/);
    }
  });

  it('listens for them with a shared secret, and refuses a half configuration without printing the secret', async () => {
    const env = { HOST: '0.0.0.0', DATABASE_URL: url, ENKAKU_SEED: 'off', ENKAKU_DATA_DIR: dataDir };
    const service = await serve({ ...env, ENKAKU_JWT_SECRET: secret });
    expect(
      (
        await fetch(`${service.address}/local-token`, {
          method: 'POST',
          headers: { origin: service.address },
        })
      ).status,
    ).toBe(404);
    await stop(service);
    const short = await run(['serve'], { ...env, ENKAKU_JWT_SECRET: 'short and known' });
    expect([short.code, short.stderr]).toEqual([2, expect.stringContaining('too short (15 bytes)')]);
    expect(short.stderr).not.toContain('short and known');
  });
});
