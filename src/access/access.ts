/** Access as configured: whom a request comes from, and how people sign in. */
import { keepVerified } from './keepVerified.js';
import { ownSecret } from './ownSecret.js';
import { type Caller, LOCAL, type Role } from './permission.js';
import type { AccessSettings } from './settings.js';
import { BadToken, byJwks, bySecret, type Verify } from './verify.js';
import { type Signing, writeToken } from './writeToken.js';

export interface Access {
  /** Whether everybody may read, or only who has a token. */
  read: 'public' | 'token';
  /** Whom a request with this Authorization header comes from. Throws BadToken or KeysUnavailable. */
  identify(authorization: string | undefined): Promise<Caller>;
  /** Where people sign in with OpenID Connect; absent: with a token that they were given. */
  provider?: Provider;
  /** Present if the service made its own secret: a token for the pages of this service on this machine. */
  localToken?(): Promise<LocalToken>;
}

export interface Provider {
  issuer: string;
  clientId: string;
  scope: string;
  /** For which service the tokens are. */
  audience?: string;
}

export interface LocalToken {
  token: string;
  /** Seconds until it expires. */
  expiresIn: number;
}

const LOCAL_SECONDS = 3_600;

export async function openAccess(settings: AccessSettings, dataDir: string): Promise<Access> {
  const { read, keys, issuer, audience, client } = settings;
  if (keys === 'OWN') return localAccess(await ownSecret(dataDir), read);
  if ('secret' in keys) return answering(bySecret(keys.secret, { issuer, audience }), read);
  const access = answering(byJwks(keys.jwksUrl, { issuer, audience }), read);
  if (issuer === undefined || client === undefined) return access;
  return { ...access, provider: { issuer, clientId: client.id, scope: client.scope, audience } };
}

/** With a secret of the service's own, which also signs tokens for its pages. */
export const localAccess = (secret: string, read: Access['read']): Access => ({
  ...answering(bySecret(secret, {}), read),
  localToken: () => localToken({ secret }),
});

function answering(verify: Verify, read: Access['read']): Access {
  const kept = keepVerified(verify);
  return { read, identify: (authorization) => identify(kept, read, authorization) };
}

async function identify(
  verify: Verify,
  read: Access['read'],
  authorization: string | undefined,
): Promise<Caller> {
  const token = bearerIn(authorization);
  const caller: Caller = token === undefined ? { roles: new Map<string, Role>() } : await verify(token);
  const { roles } = caller;
  // Where reading is public, everybody is a reader of every organization.
  const isReader = read === 'public' && !roles.has('*');
  return { ...caller, roles: isReader ? new Map([...roles, ['*', 'reader']]) : roles };
}

/** The token of the header. Basic is the scheme of a proxy in front, which may have let the request through by it. */
function bearerIn(authorization: string | undefined): string | undefined {
  if (authorization === undefined || /^Basic /i.test(authorization)) return undefined;
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
  if (token === undefined) throw new BadToken();
  return token;
}

async function localToken(signing: Signing): Promise<LocalToken> {
  const roles = new Map<string, Role>([['*', 'admin']]);
  const token = await writeToken({ subject: LOCAL, roles, seconds: LOCAL_SECONDS }, signing);
  return { token, expiresIn: LOCAL_SECONDS };
}
