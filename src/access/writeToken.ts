/** Writes tokens with a shared secret, for local work. */
import { SignJWT } from 'jose';
import type { Roles } from './permission.js';

export interface NewToken {
  subject: string;
  roles: Roles;
  seconds: number;
}

export interface Signing {
  secret: string;
  issuer?: string;
  audience?: string;
}

export function writeToken({ subject, roles, seconds }: NewToken, signing: Signing): Promise<string> {
  const { secret, issuer, audience } = signing;
  const now = Math.floor(Date.now() / 1000);
  const jwt = new SignJWT({ enkaku: Object.fromEntries(roles) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds);
  if (issuer !== undefined) jwt.setIssuer(issuer);
  if (audience !== undefined) jwt.setAudience(audience);
  return jwt.sign(new TextEncoder().encode(secret));
}
