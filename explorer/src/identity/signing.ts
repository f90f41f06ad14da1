/** What a person does: signs in with a token or at the issuer, comes back from there, signs out. */
import { change, currentIdentity, hold, letGo, refreshToken } from './identity.js';
import { type Kept, keepBack, takeBack } from './kept.js';
import { addressOfIssuer, leaveIssuer, SignInError, tokenFromReturn } from './openid.js';
import { expiryOf } from './pasted.js';
import { askWays, type Ways } from './ways.js';

/** Why a pasted token was not accepted. EXPIRED: it was, until then. */
export type Pasted = 'ACCEPTED' | 'NO_TOKEN' | 'REFUSED' | 'UNAVAILABLE' | { expired: number };

export async function signInWithToken(text: string): Promise<Pasted> {
  // People copy line breaks, quotes and the word in front of it along.
  const token = text.replace(/^\s*(authorization:\s*)?(bearer\s+)?/i, '').replace(/[\s"']/g, '');
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return 'NO_TOKEN';
  const expiry = expiryOf(token);
  if (expiry !== undefined && expiry * 1_000 <= Date.now()) return { expired: expiry };
  try {
    return (await accept({ token })) ? 'ACCEPTED' : 'REFUSED';
  } catch {
    return 'UNAVAILABLE';
  }
}

/** Leaves the page. */
export async function signInAtIssuer(ways: Ways, back: string): Promise<void> {
  const address = await addressOfIssuer(ways);
  keepBack(back);
  location.assign(address);
}

let returning: Promise<string> | undefined;

/** At /signed-in: returns the view to go back to. The code is taken out of the address before it is exchanged. */
export function comeBack(): Promise<string> {
  returning ??= exchange();
  return returning;
}

async function exchange(): Promise<string> {
  const { href, pathname, search } = location;
  history.replaceState(null, '', pathname);
  if (/[?&](code|error)=/.test(search)) {
    const ways = await askWays().catch(() => undefined);
    if (!ways) throw new SignInError('ISSUER_DOWN');
    const kept = await tokenFromReturn(ways, href);
    if (!(await accept(kept))) throw new SignInError('NOT_ACCEPTED');
  }
  return takeBack();
}

async function accept(kept: Kept): Promise<boolean> {
  const person = (await askWays(kept.token))?.person;
  if (person) hold(kept, person);
  return person !== undefined;
}

/** Also at the issuer, if it ends sign-ins; then this leaves the page. */
export async function signOut(ways: Ways | undefined, back: string): Promise<void> {
  const refresh = refreshToken();
  letGo({ isNeeded: ways?.read === 'token' });
  if (ways?.way !== 'OPENID') return;
  const address = await leaveIssuer(ways, refresh).catch(() => undefined);
  if (address === undefined) return;
  keepBack(back);
  location.assign(address);
}

/** Shows the form. */
export const askToSignIn = () => change({ isNeeded: true });

/** Hides it: what is open to everybody is still there. */
export const notNow = () => change({ ...currentIdentity(), isNeeded: false });
