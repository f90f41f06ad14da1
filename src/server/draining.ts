/** Ends the connections of a server that is asked to stop, without cutting off a client. */
import type { Server, ServerResponse } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** In milliseconds. */
interface Patience {
  /** How long a client that kept its connection may still send a request; its response says that it is the last one. */
  idle: number;
  /** How long the requests under way may take. */
  requests: number;
}

const patience: Patience = { idle: 1_000, requests: 30_000 };

/** Returns the function that drains the server; it resolves when all connections have ended. */
export function drainOf(http: Server, { idle, requests }: Patience = patience): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let isStopping = false;
  http.prependListener('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (isStopping) sayLast(response);
  });

  return async () => {
    isStopping = true;
    for (const response of underWay) sayLast(response);
    let isClosed = false;
    // Connections that the system has taken already are taken here first; closing would reset them, with the request on them.
    await setImmediate();
    // The close of an HTTP server would cut idle connections at once, also under a request that is on its way.
    Listener.prototype.close.call(http, () => {
      isClosed = true;
    });
    const begun = performance.now();
    while (!isClosed) {
      const passed = performance.now() - begun;
      if (passed > idle) http.closeIdleConnections();
      if (passed > requests) http.closeAllConnections();
      await setTimeout(20);
    }
  };
}

/** Node ends the connection after such a response. */
function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
