/** Who is signed in on this page, and the token that its requests carry. */
import { type Kept, keep, readKept } from './kept.js';
import { tokenFromRefresh } from './openid.js';
import { askWays, type Person, type Ways } from './ways.js';

export interface Identity {
  /** Undefined: nobody, or not yet known. */
  person?: Person;
  /** Something was refused because nobody is signed in. */
  isNeeded: boolean;
  /** Somebody was signed in until the token expired. */
  hasExpired: boolean;
}

const NOBODY: Identity = { isNeeded: false, hasExpired: false };

let identity: Identity = NOBODY;
let kept: Kept | undefined = readKept();
/** Of the service's own computer: it is not kept, as the page gets another one by itself. */
let isLocal = false;
const listeners = new Set<() => void>();

export const currentIdentity = () => identity;

export function watchIdentity(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function change(part: Partial<Identity>): void {
  identity = { ...identity, ...part };
  for (const listener of listeners) listener();
}

export const currentToken = () => kept?.token;
export const refreshToken = () => kept?.refresh;

/** The header of a request to the service. */
export const authorization = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

let timer: ReturnType<typeof setTimeout> | undefined;

/** In milliseconds: a timer cannot wait longer. */
const LONGEST_WAIT = 2 ** 31 - 1;
/** In seconds before a token expires: when the next one is asked for. */
const AHEAD = 30;

/** From now on requests are of this person. */
export function hold(next: Kept, person: Person): void {
  kept = next;
  isLocal = false;
  keep(next);
  change({ person, isNeeded: false, hasExpired: false });
  clearTimeout(timer);
  if (person.expires === undefined) return;
  renewAhead(next, person.expires);
}

/** While the issuer does not answer, it is asked again, until the token expires. */
function renewAhead(of: Kept, expires: number): void {
  const left = expires - Date.now() / 1_000;
  const isLast = of.refresh === undefined || left < 2;
  const wait = isLast ? left : Math.max(left - AHEAD, left / 2);
  timer = setTimeout(
    async () => {
      if (isLast) return void renewToken(of.token);
      const next = await refreshed().catch(() => undefined);
      if (kept !== of) return;
      if (next) hold(next.kept, next.person);
      else renewAhead(of, expires);
    },
    Math.min(Math.max(wait, 0) * 1_000, LONGEST_WAIT),
  );
}

/** From now on requests are nobody's. */
export function letGo(part: Partial<Identity> = {}): void {
  clearTimeout(timer);
  kept = undefined;
  isLocal = false;
  keep(undefined);
  change({ ...NOBODY, person: undefined, ...part });
}

/** After a reload the token is still there, and the service says whom it is from. */
export async function restore(): Promise<void> {
  const found = kept;
  if (!found || identity.person) return;
  const ways = await askWays(found.token).catch(() => null);
  if (ways?.person && kept === found) hold(found, ways.person);
  else if (ways === undefined) await renewToken(found.token);
}

let renewing: Promise<boolean> | undefined;

/**
 * After a 401 to a request with this token, or when it expires. True: it is worth asking again, with another token or,
 * where everybody may read, without one.
 */
export function renewToken(used: string | undefined): Promise<boolean> {
  if (used !== currentToken()) return Promise.resolve(true);
  renewing ??= renewed(used).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renewed(used: string | undefined): Promise<boolean> {
  // Whoever was somebody else does not become the user of this computer without noticing.
  if (used === undefined || isLocal) return !identity.hasExpired && takeLocal();
  const next = await refreshed().catch(() => undefined);
  if (next) hold(next.kept, next.person);
  else letGo({ hasExpired: true });
  return true;
}

async function refreshed(): Promise<{ kept: Kept; person: Person } | undefined> {
  const refresh = kept?.refresh;
  const ways: Ways | undefined = refresh === undefined ? undefined : await askWays();
  if (!ways || refresh === undefined) return undefined;
  const next = await tokenFromRefresh(ways, refresh);
  const person = (await askWays(next.token))?.person;
  return person && { kept: next, person };
}

async function takeLocal(): Promise<boolean> {
  const response = await fetch('/local-token', { method: 'POST' });
  isLocal = response.ok;
  kept = response.ok ? { token: ((await response.json()) as { token: string }).token } : undefined;
  return response.ok;
}
