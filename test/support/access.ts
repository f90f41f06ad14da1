/** Tokens for the services of tests. */
import { localAccess } from '../../src/access/access.js';
import type { Role } from '../../src/access/permission.js';
import { writeToken } from '../../src/access/writeToken.js';

export const secret = 'a shared secret of at least 32 bytes, for tests';

/** As on a person's own machine: everybody may read, and the pages of the service may record. */
export const accessOfTests = localAccess(secret, 'public');

/** For services with `accessOfTests`. */
export const tokenFor = (roles: Record<string, Role>, subject = 'local'): Promise<string> =>
  writeToken({ subject, roles: new Map(Object.entries(roles)), seconds: 600 }, { secret });

const tokens = new Map<string, Promise<string>>();

/** For a service without a configured identity, as its own pages get it. */
export async function localToken(address: string): Promise<string> {
  const token = tokens.get(address) ?? fetchToken(address);
  tokens.set(address, token);
  return token;
}

async function fetchToken(address: string): Promise<string> {
  const response = await fetch(`${address}/local-token`, { method: 'POST', headers: { origin: address } });
  if (!response.ok) throw new Error(`no token from ${address}: ${response.status}`);
  const { token } = (await response.json()) as { token: string };
  return token;
}
