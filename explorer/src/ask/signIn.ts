/** How people sign in here, and the token that requests carry. It is kept in the memory of the page alone. */

export interface SignIn {
  /** Whether reading needs a token, too. */
  read: 'public' | 'token';
  /** HERE: the service runs on this computer, and gives its page a token. OPENID: at the issuer. TOKEN: the person pastes one. */
  way: 'HERE' | 'OPENID' | 'TOKEN';
  issuer?: string;
}

let token: string | undefined;

/** Whoever has signed in hands the token over here; undefined: signed out. */
export function holdToken(given: string | undefined): void {
  token = given;
}

export const hasToken = () => token !== undefined;

/** The header of every request to the service. */
export const authorization = (): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

export const askSignIn = async (): Promise<SignIn> => (await fetch('/sign-in.json')).json();

/** After a 401: gets another token if that takes no person. True: it is worth asking again. */
export async function renewToken(): Promise<boolean> {
  holdToken(undefined);
  const response = await fetch('/local-token', { method: 'POST' });
  if (!response.ok) return false;
  const answer = (await response.json()) as { token: string };
  holdToken(answer.token);
  return true;
}
