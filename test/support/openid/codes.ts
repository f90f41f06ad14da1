/** The codes and tokens of a provider. Each code and each refresh token is good for one use. */
import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { KeyOfIssuer } from '../../access/issuer.js';
import type { ProviderOptions } from './provider.js';

interface Granted {
  person: string;
  challenge: string;
}

export function codesOf(
  issuer: string,
  key: KeyOfIssuer,
  options: () => ProviderOptions & { redirect: string },
) {
  const codes = new Map<string, Granted>();
  const refreshes = new Map<string, string>();

  async function tokensFor(person: string) {
    const { clientId, audience, people, lifetime = 300, refreshes: isRefreshing = true } = options();
    const seconds = Math.floor(Date.now() / 1_000);
    const sign = (aud: string, claims: object) =>
      new SignJWT({ ...claims, iss: issuer, aud, sub: person, iat: seconds, exp: seconds + lifetime })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .sign(key.privateKey);
    const refresh = randomUUID();
    if (isRefreshing) refreshes.set(refresh, person);
    return {
      ...{ token_type: 'Bearer', expires_in: lifetime, scope: 'openid' },
      access_token: await sign(audience, { enkaku: people[person] }),
      id_token: await sign(clientId, {}),
      ...(isRefreshing ? { refresh_token: refresh } : {}),
    };
  }

  return {
    /** Of a request to sign somebody in; nothing is led back before it is right. */
    whatIsWrong(asked: URLSearchParams): string | undefined {
      const { clientId, redirect } = options();
      if (asked.get('client_id') !== clientId) return 'unknown client';
      if (asked.get('redirect_uri') !== redirect) return 'unknown address to return to';
      if (asked.get('response_type') !== 'code') return 'not the flow with a code';
      if (asked.get('code_challenge_method') !== 'S256' || !asked.get('code_challenge')) return 'no PKCE';
      if (!asked.get('state') || !asked.get('scope')?.split(' ').includes('openid')) return 'not OpenID';
      return undefined;
    },
    /** The address that leads back; without a person: they have refused. */
    grant(asked: URLSearchParams, person: string): string {
      const back = new URL(options().redirect);
      back.searchParams.set('state', asked.get('state') ?? '');
      if (options().people[person]) {
        const code = randomUUID();
        codes.set(code, { person, challenge: asked.get('code_challenge') ?? '' });
        back.searchParams.set('code', code);
      } else back.searchParams.set('error', 'access_denied');
      return back.href;
    },
    async exchange(body: URLSearchParams): Promise<object> {
      const { clientId, redirect } = options();
      if (body.get('client_id') !== clientId) return { error: 'invalid_client' };
      if (body.get('grant_type') === 'refresh_token') {
        const person = refreshes.get(body.get('refresh_token') ?? '');
        refreshes.delete(body.get('refresh_token') ?? '');
        return person === undefined ? { error: 'invalid_grant' } : tokensFor(person);
      }
      const granted = codes.get(body.get('code') ?? '');
      codes.delete(body.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url');
      if (!granted || granted.challenge !== challenge || body.get('redirect_uri') !== redirect)
        return { error: 'invalid_grant' };
      return tokensFor(granted.person);
    },
    revoke(token: string): void {
      refreshes.delete(token);
    },
  };
}
