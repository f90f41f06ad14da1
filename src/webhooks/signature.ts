/** Signatures as Standard Webhooks defines them (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body. */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** 24 to 64 bytes are asked for. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64');

export interface Signed {
  /** The same at each attempt, so that a receiver recognizes what it has already. */
  id: string;
  /** Seconds since 1970 of this attempt. */
  timestamp: number;
  body: string;
}

export function signatureOf(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
