/** How tokens are verified and who may read, from the environment. */
import type { Bilingual } from '../domain/words/bilingual.js';
import { settingTexts as texts } from './texts.js';

export interface AccessSettings {
  /** Whether everybody may read everything, or a token is needed for that. */
  read: 'public' | 'token';
  /** OWN: the service makes a secret of its own in the data folder. */
  keys: 'OWN' | { secret: string } | { jwksUrl: string };
  /** What tokens must say in `iss` and `aud`, if given. */
  issuer?: string;
  audience?: string;
  /** What the pages say of themselves when people sign in at the issuer. */
  client?: { id: string; scope: string };
}

export const LEAST_SECRET = 32;

type Refuse = (wrong: Bilingual) => void;

/** Calls `refuse` for everything that is wrong. An empty variable counts as absent. */
export function readAccess(env: Record<string, string | undefined>, refuse: Refuse): AccessSettings {
  const read = env.ENKAKU_READ || 'public';
  const jwksUrl = env.ENKAKU_JWKS_URL || undefined;
  const secret = env.ENKAKU_JWT_SECRET || undefined;
  const issuer = env.ENKAKU_JWT_ISSUER || undefined;
  const audience = env.ENKAKU_JWT_AUDIENCE || undefined;
  const clientId = env.ENKAKU_OIDC_CLIENT_ID || undefined;
  const scope = env.ENKAKU_OIDC_SCOPE || undefined;
  const isReading = read === 'public' || read === 'token';

  if (!isReading) refuse(texts.badRead(read));
  if (jwksUrl !== undefined && secret !== undefined) refuse(texts.twoKeys);
  if (jwksUrl !== undefined && !isWebAddress(jwksUrl)) refuse(texts.badJwksUrl);
  if (jwksUrl !== undefined && issuer === undefined) refuse(texts.missing('ENKAKU_JWT_ISSUER'));
  if (jwksUrl !== undefined && audience === undefined) refuse(texts.missing('ENKAKU_JWT_AUDIENCE'));
  if (secret !== undefined && Buffer.byteLength(secret) < LEAST_SECRET)
    refuse(texts.shortSecret(Buffer.byteLength(secret)));
  if (jwksUrl === undefined && secret === undefined && (issuer ?? audience) !== undefined)
    refuse(texts.noKeys(issuer === undefined ? 'ENKAKU_JWT_AUDIENCE' : 'ENKAKU_JWT_ISSUER'));
  if (jwksUrl === undefined && (clientId ?? scope) !== undefined)
    refuse(texts.noIssuer(clientId === undefined ? 'ENKAKU_OIDC_SCOPE' : 'ENKAKU_OIDC_CLIENT_ID'));
  if (scope !== undefined && !scope.split(' ').includes('openid')) refuse(texts.badScope(scope));

  const keys = jwksUrl !== undefined ? { jwksUrl } : secret !== undefined ? { secret } : 'OWN';
  const id = clientId ?? audience;
  return {
    ...{ read: isReading ? read : 'token', keys, issuer, audience },
    ...(issuer !== undefined && isWebAddress(issuer) && jwksUrl !== undefined && id !== undefined
      ? { client: { id, scope: scope ?? 'openid' } }
      : {}),
  };
}

const isWebAddress = (text: string) =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
