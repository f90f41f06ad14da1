/** The provider of the tests gives a token for a code only to the program that asked for it. */
import { createHash } from 'node:crypto';
import { afterAll, expect, it } from '../support/jest.js';
import { startProvider } from '../support/openid/provider.js';

const provider = await startProvider({
  ...{ clientId: 'pages', audience: 'enkaku', people: { hanako: { '*': 'reader' } } },
});
provider.serve('http://pages.example');
afterAll(() => provider.stop());

const redirect_uri = 'http://pages.example/signed-in';
const verifier = 'a verifier that only this program knows, of at least 43 characters';
const asked = {
  ...{ client_id: 'pages', redirect_uri, response_type: 'code', scope: 'openid', state: 's' },
  ...{
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  },
};

async function codeFor(person: string): Promise<string> {
  const response = await fetch(`${provider.issuer}/auth?${new URLSearchParams(asked)}`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ person }) },
  });
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

const exchange = async (part: Record<string, string>) => {
  const body = { grant_type: 'authorization_code', client_id: 'pages', redirect_uri, ...part };
  const response = await fetch(`${provider.issuer}/token`, {
    ...{ method: 'POST', body: new URLSearchParams(body) },
  });
  return {
    status: response.status,
    ...((await response.json()) as { error?: string; access_token?: string }),
  };
};

it('gives tokens for a code and its verifier, once', async () => {
  const code = await codeFor('hanako');
  expect(await exchange({ code, code_verifier: verifier })).toMatchObject({
    ...{ status: 200, access_token: expect.stringContaining('eyJ') },
  });
  expect(await exchange({ code, code_verifier: verifier })).toMatchObject({ error: 'invalid_grant' });
});

it.each([
  ['another verifier', { code_verifier: 'another' }],
  ['no verifier', {}],
  ['another client', { code_verifier: verifier, client_id: 'another' }],
  ['another address', { code_verifier: verifier, redirect_uri: 'http://evil.example' }],
])('refuses %s', async (_what, part) => {
  expect(await exchange({ code: await codeFor('hanako'), ...part })).toMatchObject({ status: 400 });
});

it.each([
  { client_id: 'another' },
  { redirect_uri: 'http://evil.example/' },
  { code_challenge_method: 'plain' },
])('leads nobody back with %j', async (part) => {
  const query = new URLSearchParams({ ...asked, ...part });
  expect((await fetch(`${provider.issuer}/auth?${query}`)).status).toBe(400);
});
