/** What outlives a reload of this tab, and ends with the tab: never in the address, and never where other tabs read it. */

export interface Kept {
  token: string;
  /** From the issuer, to get the next token with. */
  refresh?: string;
}

const TOKEN = 'enkaku.token';
const BACK = 'enkaku.back';

export function readKept(): Kept | undefined {
  try {
    const { token, refresh } = JSON.parse(sessionStorage.getItem(TOKEN) ?? '{}');
    return typeof token === 'string' ? { token, refresh } : undefined;
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing forgets it at the next reload. */
export function keep(kept: Kept | undefined): void {
  try {
    if (kept) sessionStorage.setItem(TOKEN, JSON.stringify(kept));
    else sessionStorage.removeItem(TOKEN);
  } catch {
    // The token is still known to this page.
  }
}

/** The view that is shown again after the way to the issuer. */
export const keepBack = (path: string): void => sessionStorage.setItem(BACK, path);

export function takeBack(): string {
  const path = sessionStorage.getItem(BACK) ?? '/';
  sessionStorage.removeItem(BACK);
  // A path of this service and no address of another one.
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
