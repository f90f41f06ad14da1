/**
 * Ends the statement under way on a connection. The request has the key that the connection was given when it was opened, and
 * no session of its own: it comes through also where all sessions are taken, and a pooler passes it on to the right server.
 */
import { createConnection } from 'node:net';
import type pg from 'pg';

/** The number of this request in the protocol of PostgreSQL. */
const CANCEL_REQUEST = 80_877_102;

/** In milliseconds. */
const PATIENCE = 5_000;

export function cancelStatement(client: pg.PoolClient): Promise<void> {
  const { processID, secretKey, host, port } = Object(client);
  const request = Buffer.alloc(16);
  for (const [i, number] of [16, CANCEL_REQUEST, processID, secretKey].entries())
    request.writeInt32BE(number | 0, 4 * i);
  return new Promise((resolve, reject) => {
    const socket = createConnection(
      String(host).startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port },
    );
    socket.setTimeout(PATIENCE, () =>
      socket.destroy(new Error('The server does not take the cancellation.')),
    );
    socket.once('error', reject);
    // The server hangs up when it has done it.
    socket.once('close', () => resolve());
    socket.write(request);
    socket.resume();
  });
}
