/** The keys of an issuer change: a new one counts at once, an old one no longer within a minute. */

import { type Access, openAccess } from '../../src/access/access.js';
import { BadToken, KeysUnavailable } from '../../src/access/verify.js';
import { afterAll, afterEach, expect, it, jest } from '../support/jest.js';
import { AUDIENCE, ISSUER, type Issuer, type KeyOfIssuer, newKey, sign, startIssuer } from './issuer.js';

const issuers: Issuer[] = [];
afterAll(() => Promise.all(issuers.map(({ stop }) => stop())));
afterEach(() => {
  jest.restoreAllMocks();
});

async function started(...keys: KeyOfIssuer[]): Promise<{ issuer: Issuer; access: Access }> {
  const issuer = await startIssuer(...keys);
  issuers.push(issuer);
  const settings = {
    read: 'public',
    keys: { jwksUrl: issuer.jwksUrl },
    issuer: ISSUER,
    audience: AUDIENCE,
  } as const;
  return { issuer, access: await openAccess(settings, '') };
}

const tokenBy = (key: KeyOfIssuer, claims = {}) =>
  sign(key.privateKey, { alg: 'RS256', kid: String(key.jwk.kid) }, claims);
const identified = async (access: Access, key: KeyOfIssuer) =>
  access.identify(`Bearer ${await tokenBy(key, { exp: Math.floor(Date.now() / 1000) + 900 })}`).then(
    ({ subject }) => subject,
    (error: unknown) => error,
  );

/** Later than all that was done before. */
function after(seconds: number): void {
  const real = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => real.call(Date) + seconds * 1_000);
}

it('a new key counts as soon as a token names it, though the keys were asked for a moment ago', async () => {
  const [old, next] = [await newKey('RS256', '1'), await newKey('RS256', '2')];
  const { issuer, access } = await started(old);
  expect(await identified(access, old)).toBe('hanako');
  issuer.publish(old, next);
  expect(await identified(access, next)).toBeInstanceOf(BadToken);
  after(6);
  expect(await identified(access, next)).toBe('hanako');
  expect(await identified(access, old)).toBe('hanako');
  expect(issuer.asked()).toBe(2);
});

it('a key that is withdrawn counts no longer after a minute, and not the same name with another key', async () => {
  const [old, next] = [await newKey('RS256', '1'), await newKey('RS256', '1')];
  const { issuer, access } = await started(old);
  expect(await identified(access, old)).toBe('hanako');
  const sent = `Bearer ${await tokenBy(old, { exp: Math.floor(Date.now() / 1000) + 900 })}`;
  expect((await access.identify(sent)).subject).toBe('hanako');
  issuer.publish(next);
  expect(await identified(access, next)).toBeInstanceOf(BadToken);
  after(60);
  expect(await identified(access, old)).toBeInstanceOf(BadToken);
  await expect(access.identify(sent)).rejects.toThrow(BadToken);
  expect(await identified(access, next)).toBe('hanako');
});

it('unknown keys make the service ask the issuer only now and then', async () => {
  const [key, ...others] = await Promise.all(['1', '2', '3', '4'].map((kid) => newKey('RS256', kid)));
  const { issuer, access } = await started(key!);
  expect(await identified(access, key!)).toBe('hanako');
  for (const other of others) expect(await identified(access, other)).toBeInstanceOf(BadToken);
  expect(issuer.asked()).toBe(1);
});

it('while the keys cannot be fetched, nobody is said to have a bad token', async () => {
  const key = await newKey('RS256', '1');
  const { issuer, access } = await started(key);
  issuer.failWith(500);
  expect(await identified(access, key)).toBeInstanceOf(KeysUnavailable);
  issuer.failWith(undefined);
  expect(await identified(access, key)).toBe('hanako');
  expect(await access.identify(undefined)).toEqual({ subject: undefined, roles: new Map([['*', 'reader']]) });
});
