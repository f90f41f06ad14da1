/** Whom a WebSocket comes from. */
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Caller } from '../../access/permission.js';
import { BadToken, KeysUnavailable } from '../../access/verify.js';
import { mayAsk } from '../identity/identify.js';
import { millisecondsUntil } from './expiry.js';
import type { Streams } from './shared.js';

/**
 * Browsers cannot send headers with a WebSocket, so the token may be in the first message instead. Undefined: the connection
 * is closed. Rights end with the token, so a connection does, too.
 */
export async function callerOfSocket(
  { access, clientOf }: Streams,
  request: IncomingMessage,
  params: Readonly<Record<string, unknown>> | undefined,
  socket: Pick<WebSocket, 'close' | 'once'>,
): Promise<Caller | undefined> {
  const sent = params?.authorization ?? params?.Authorization ?? request.headers.authorization;
  try {
    const caller = {
      ...(await access.identify(sent === undefined ? undefined : String(sent))),
      address: clientOf(request),
    };
    if (!mayAsk(access, caller)) return void socket.close(4401, 'Unauthorized');
    closeAtExpiry(socket, caller);
    return caller;
  } catch (error) {
    if (error instanceof BadToken) return void socket.close(4403, 'Forbidden');
    if (error instanceof KeysUnavailable) return void socket.close(1013, 'Try again later');
    throw error;
  }
}

function closeAtExpiry(socket: Pick<WebSocket, 'close' | 'once'>, { expires }: Caller): void {
  if (expires === undefined) return;
  const timer = setTimeout(() => socket.close(4401, 'The token has expired'), millisecondsUntil(expires));
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
