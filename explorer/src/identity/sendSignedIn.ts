/** A request as whoever is signed in. */
import { change, currentToken, renewToken } from './identity.js';

/**
 * Sends it again with a new token where one is needed, or the one in use has expired: nothing was done the first time. An
 * expired token may have to be replaced by none, and none by that of this computer.
 */
export async function sendSignedIn(
  send: (token: string | undefined) => Promise<Response>,
): Promise<Response> {
  for (let tries = 3; ; tries -= 1) {
    const used = currentToken();
    const response = await send(used);
    if (response.status !== 401) return response;
    if (tries > 1 && (await renewToken(used))) continue;
    change({ isNeeded: true });
    return response;
  }
}
