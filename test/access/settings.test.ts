import { readAccess } from '../../src/access/settings.js';
import type { Bilingual } from '../../src/domain/words/bilingual.js';
import { describe, expect, it } from '../support/jest.js';

const keys = 'https://login.city.example/certs';
const secret = '0123456789abcdef0123456789abcdef';
const [issuer, audience] = ['https://login.city.example', 'enkaku'];

function read(env: Record<string, string>) {
  const wrong: Bilingual[] = [];
  const settings = readAccess(env, (text) => wrong.push(text));
  return { settings, wrong };
}

const byIssuer = { ENKAKU_JWKS_URL: keys, ENKAKU_JWT_ISSUER: issuer, ENKAKU_JWT_AUDIENCE: audience };

describe('access is configured by', () => {
  it.each([
    [{}, { read: 'public', keys: 'OWN' }],
    [{ ENKAKU_READ: 'token' }, { read: 'token', keys: 'OWN' }],
    [
      { ENKAKU_JWKS_URL: '', ENKAKU_JWT_SECRET: '', ENKAKU_READ: '' },
      { read: 'public', keys: 'OWN' },
    ],
    [
      { ENKAKU_JWT_SECRET: secret, ENKAKU_READ: 'public' },
      { read: 'public', keys: { secret } },
    ],
    // 32 bytes in UTF-8, though only 11 characters.
    [{ ENKAKU_JWT_SECRET: '秘密の鍵は長いほどよaa' }, { keys: { secret: '秘密の鍵は長いほどよaa' } }],
    [
      { ENKAKU_JWT_SECRET: secret, ENKAKU_JWT_ISSUER: issuer },
      { keys: { secret }, issuer },
    ],
    [
      { ENKAKU_JWKS_URL: keys, ENKAKU_JWT_ISSUER: issuer, ENKAKU_JWT_AUDIENCE: audience },
      {
        ...{ read: 'public', keys: { jwksUrl: keys }, issuer, audience },
        client: { id: audience, scope: 'openid' },
      },
    ],
    [
      { ...byIssuer, ENKAKU_OIDC_CLIENT_ID: 'pages', ENKAKU_OIDC_SCOPE: 'openid offline_access' },
      { client: { id: 'pages', scope: 'openid offline_access' } },
    ],
  ])('%j', (env, settings) => {
    expect(read(env as Record<string, string>)).toMatchObject({ settings, wrong: [] });
  });

  it('an issuer that is no address, where nobody can be led to: people paste tokens', () => {
    const { settings, wrong } = read({ ...byIssuer, ENKAKU_JWT_ISSUER: 'city' });
    expect([settings.client, wrong]).toEqual([undefined, []]);
  });

  it.each([
    [{ ENKAKU_READ: 'all' }, ['ENKAKU_READ is "all"']],
    [{ ENKAKU_JWKS_URL: keys }, ['needs ENKAKU_JWT_ISSUER', 'needs ENKAKU_JWT_AUDIENCE']],
    [{ ENKAKU_JWKS_URL: keys, ENKAKU_JWT_AUDIENCE: audience }, ['needs ENKAKU_JWT_ISSUER']],
    [{ ENKAKU_JWKS_URL: keys, ENKAKU_JWT_ISSUER: issuer }, ['needs ENKAKU_JWT_AUDIENCE']],
    [{ ENKAKU_JWT_ISSUER: issuer }, ['ENKAKU_JWT_ISSUER alone verifies no token']],
    [{ ENKAKU_JWT_AUDIENCE: audience }, ['ENKAKU_JWT_AUDIENCE alone verifies no token']],
    [
      { ENKAKU_JWT_SECRET: secret, ENKAKU_OIDC_CLIENT_ID: 'pages' },
      ['ENKAKU_OIDC_CLIENT_ID is for signing in at the issuer'],
    ],
    [{ ...byIssuer, ENKAKU_OIDC_SCOPE: 'profile' }, ['with openid in it']],
    [{ ENKAKU_JWT_SECRET: secret.slice(1) }, ['too short (31 bytes)']],
    [
      {
        ENKAKU_JWT_SECRET: secret,
        ENKAKU_JWKS_URL: keys,
        ENKAKU_JWT_ISSUER: issuer,
        ENKAKU_JWT_AUDIENCE: audience,
      },
      ['are both set'],
    ],
    [
      {
        ENKAKU_JWKS_URL: 'login.city.example/certs',
        ENKAKU_JWT_ISSUER: issuer,
        ENKAKU_JWT_AUDIENCE: audience,
      },
      ['is not an address'],
    ],
    [
      { ENKAKU_JWKS_URL: 'file:///etc/keys', ENKAKU_JWT_ISSUER: issuer, ENKAKU_JWT_AUDIENCE: audience },
      ['is not an address'],
    ],
  ])('not by %j', (env, sentences) => {
    const { wrong } = read(env as Record<string, string>);
    expect(wrong.map(({ en }) => en)).toEqual(sentences.map((part) => expect.stringContaining(part)));
    for (const { ja } of wrong) expect(ja).toMatch(/ください|必要です/);
    expect(JSON.stringify(wrong)).not.toContain(secret.slice(1));
  });
});
