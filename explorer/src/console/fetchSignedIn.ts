/** What GraphiQL asks with: a request carries the token of whoever is signed in, unless it has one of its own. */
import { authorization } from '../identity/identity.js';
import { sendSignedIn } from '../identity/sendSignedIn.js';

export async function fetchSignedIn(
  url: string | URL | Request,
  options: RequestInit = {},
): Promise<Response> {
  const headers = Object.fromEntries(new Headers(options.headers));
  if (headers.authorization !== undefined) return fetch(url, options);
  return sendSignedIn((token) =>
    fetch(url, { ...options, headers: { ...headers, ...authorization(token) } }),
  );
}
