/** Signing in at the issuer: OpenID Connect, authorization code with PKCE. The library is loaded when it is needed. */
import type { OidcClient } from 'oidc-client-ts';
import type { Kept } from './kept.js';
import type { Ways } from './ways.js';

/** In seconds: how long the issuer may take to answer. */
const PATIENCE = 10;

/** What went wrong, for which the page has a sentence. */
export class SignInError extends Error {
  constructor(readonly reason: 'NOT_SECURE' | 'ISSUER_DOWN' | 'NOT_BEGUN_HERE' | 'REFUSED' | 'NOT_ACCEPTED') {
    super(reason);
  }
}

async function clientFor({ issuer = '', clientId = '', scope }: Ways): Promise<OidcClient> {
  // Browsers have the functions that PKCE needs only on pages that came over https, or from this computer.
  if (!window.isSecureContext) throw new SignInError('NOT_SECURE');
  const { OidcClient, WebStorageStateStore } = await import('oidc-client-ts');
  return new OidcClient({
    ...{ authority: issuer, client_id: clientId, scope, response_type: 'code' },
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/signed-in`,
    stateStore: new WebStorageStateStore({ prefix: 'enkaku.oidc.', store: sessionStorage }),
    requestTimeoutInSeconds: PATIENCE,
  });
}

/** The address at the issuer where the person signs in. */
export async function addressOfIssuer(ways: Ways): Promise<string> {
  const client = await clientFor(ways);
  await metadataOf(client, ways);
  // Several providers write tokens for the service that is named here; others ignore it.
  const { audience } = ways;
  const request = await client.createSigninRequest({
    extraQueryParams: audience === undefined ? undefined : { audience },
  });
  return request.url;
}

/** Exchanges the code in the address that the issuer has led back to. */
export async function tokenFromReturn(ways: Ways, url: string): Promise<Kept> {
  const client = await clientFor(ways);
  await client.readSigninResponseState(url).catch(() => {
    throw new SignInError('NOT_BEGUN_HERE');
  });
  const { ErrorResponse } = await import('oidc-client-ts');
  const answer = await client.processSigninResponse(url).catch((problem: unknown) => {
    throw new SignInError(problem instanceof ErrorResponse ? 'REFUSED' : 'ISSUER_DOWN');
  });
  return { token: answer.access_token, refresh: answer.refresh_token };
}

/** The next token, without the person. */
export async function tokenFromRefresh(ways: Ways, refresh: string): Promise<Kept> {
  const client = await clientFor(ways);
  // The service says whom the new token is from, so nothing of the old one is needed here.
  const profile = { sub: '', iss: '', aud: '', exp: 0, iat: 0 };
  const state = { refresh_token: refresh, session_state: null, profile };
  const answer = await client.useRefreshToken({ state, timeoutInSeconds: PATIENCE });
  return { token: answer.access_token, refresh: answer.refresh_token ?? refresh };
}

/** Ends what can be ended at the issuer. Returns the address where the person is signed out there, if it has one. */
export async function leaveIssuer(ways: Ways, refresh: string | undefined): Promise<string | undefined> {
  const client = await clientFor(ways);
  const { revocation_endpoint, end_session_endpoint } = await metadataOf(client, ways);
  if (revocation_endpoint && refresh !== undefined)
    await client.revokeToken(refresh, 'refresh_token').catch(() => {});
  // Without a token as a hint: that would stand in the address.
  return end_session_endpoint ? (await client.createSignoutRequest()).url : undefined;
}

/** What the issuer publishes of itself, if it is the one that was configured. */
async function metadataOf(client: OidcClient, { issuer }: Ways) {
  const metadata = await client.metadataService.getMetadata().catch(() => undefined);
  if (!metadata || metadata.issuer !== issuer) throw new SignInError('ISSUER_DOWN');
  return metadata;
}
