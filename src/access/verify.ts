/** Verifies bearer tokens. Whatever is wrong with one, the answer is the same: the bearer of a bad token learns nothing. */
import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import { rolesIn, subjectIn } from './claims.js';
import type { Caller } from './permission.js';

/** The token is not valid, for whatever reason. */
export class BadToken extends Error {}

/** The keys of the issuer cannot be fetched, so nobody can say whether the token is valid. */
export class KeysUnavailable extends Error {}

export type Verify = (token: string) => Promise<Caller & { subject: string }>;

interface Expected {
  issuer?: string;
  audience?: string;
}

/** Characters. Refused before it is decoded; tokens of identity providers have one to four thousand. */
const LONGEST_TOKEN = 8_192;

/** Seconds by which the clocks of the issuer and of this machine may differ. */
const CLOCKS_DIFFER = 5;

/** Of public keys alone: a token signed with a public key as if it were a shared secret is thereby refused. */
const PUBLIC_KEY_ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** A key that is withdrawn is used no longer than this, and its tokens no longer than they are kept; a new one is fetched when a token first names it. */
const KEYS_KEPT = 40_000;
/** How often unknown keys can make the service ask the issuer. */
const KEYS_ASKED = 5_000;

export function bySecret(secret: string, expected: Expected): Verify {
  const key = new TextEncoder().encode(secret);
  return verifier((token, options) => jwtVerify(token, key, options), ['HS256'], expected);
}

/** `jwksUrl`: where the issuer publishes its keys. Keys and addresses in the token itself are ignored. */
export function byJwks(jwksUrl: string, expected: Expected): Verify {
  const remote = createRemoteJWKSet(new URL(jwksUrl), {
    cacheMaxAge: KEYS_KEPT,
    cooldownDuration: KEYS_ASKED,
  });
  const getKey: JWTVerifyGetKey = (header, token) => remote(header, token).catch(refuseKey);
  return verifier((token, options) => jwtVerify(token, getKey, options), PUBLIC_KEY_ALGORITHMS, expected);
}

function refuseKey(error: unknown): never {
  const isOfToken =
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported;
  throw isOfToken ? new BadToken() : new KeysUnavailable('The keys cannot be fetched.', { cause: error });
}

type Check = (token: string, options: JWTVerifyOptions) => Promise<{ payload: JWTPayload }>;

function verifier(check: Check, algorithms: string[], expected: Expected): Verify {
  const options = { ...expected, algorithms, requiredClaims: ['sub', 'exp'], clockTolerance: CLOCKS_DIFFER };
  return async (token) => {
    if (token.length > LONGEST_TOKEN) throw new BadToken();
    const { payload } = await check(token, options).catch((error: unknown) => {
      throw error instanceof KeysUnavailable ? error : new BadToken();
    });
    const subject = subjectIn(payload.sub);
    const roles = rolesIn(payload.enkaku);
    if (subject === undefined || roles === undefined) throw new BadToken();
    return { subject, roles, expires: payload.exp };
  };
}
