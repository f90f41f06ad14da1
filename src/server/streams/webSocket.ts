/** Subscriptions over WebSocket, in the protocol of graphql-ws. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Caller } from '../../access/permission.js';
import { BadToken, KeysUnavailable } from '../../access/verify.js';
import { mayReadFrom } from '../asking/cors.js';
import { mayAskText } from '../asking/trusted/documents.js';
import { texts as trustedTexts } from '../asking/trusted/texts.js';
import { hostnameOf } from '../hosts.js';
import { mayAsk } from '../identity/identify.js';
import { texts } from '../identity/texts.js';
import { millisecondsUntil } from './expiry.js';
import { operationIn, refusal, shown, tooMany } from './operation.js';
import type { Streams } from './shared.js';

/** The largest message of a client, in bytes. */
const LARGEST_MESSAGE = 1_000_000;

/** In milliseconds: how long a client may take to answer that it saw the end. */
const FAREWELL = 1_000;

/** Returns the function that ends all connections. */
export function serveWebSocket(http: Server, path: string, streams: Streams): () => Promise<void> {
  const { schema, format, limits, places, corsOrigins = [] } = streams;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const leave = new WeakMap<object, Map<string, () => void>>();
  const callers = new WeakMap<object, Caller>();

  const { dispose } = useServer(
    {
      schema,
      async onConnect({ extra: { request, socket }, connectionParams }) {
        const caller = await callerOf(streams, request, connectionParams, socket);
        if (caller) callers.set(request, caller);
      },
      async onSubscribe({ extra: { request }, subscriptions }, id, payload) {
        const caller = callers.get(request);
        if (!caller) return [refusal('UNAUTHENTICATED', texts.badToken)];
        if (!mayAskText(streams.trusted, caller, payload.query))
          return [refusal('DOCUMENT_NOT_TRUSTED', trustedTexts.notTrusted)];
        const operation = operationIn(streams, payload);
        if (!('document' in operation)) return operation;
        const place = Object.keys(subscriptions).length <= limits.perConnection ? places.take() : undefined;
        if (!place) return [tooMany()];
        leave.set(request, (leave.get(request) ?? new Map()).set(id, place));
        const { document, operationName, variables } = operation;
        return { schema, document, operationName, variableValues: variables, contextValue: { caller } };
      },
      subscribe: ({ document, operationName, variableValues, contextValue }) => {
        const { caller } = Object(contextValue);
        return streams.subscribe({ document, operationName, variables: variableValues }, caller);
      },
      onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
        errors ? { ...result, errors: shown(format, errors) } : undefined,
      onError: (_context, _id, _payload, errors: readonly GraphQLError[]) => shown(format, errors),
      onComplete({ extra: { request } }, id) {
        const place = leave.get(request)?.get(id);
        // The message that it is complete is sent after this, and a service that stops waits for it.
        if (place) setImmediate(place);
      },
      onClose({ extra: { request } }) {
        for (const place of leave.get(request)?.values() ?? []) place();
      },
    },
    sockets,
  );

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const status = refusalOf(request);
    if (status === undefined) {
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    } else {
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
  });

  function refusalOf({ url, headers }: IncomingMessage): string | undefined {
    if (url?.split('?')[0] !== path) return '404 Not Found';
    if (!streams.isServed(hostnameOf(headers.host))) return '421 Misdirected Request';
    // Any page that a user opens could otherwise listen: browsers let pages open WebSockets to all addresses.
    const { origin } = headers;
    const mayListen =
      origin === undefined || isOfHost(origin, headers.host) || mayReadFrom(corsOrigins, origin);
    if (!mayListen) return '403 Forbidden';
    if (streams.isStopping() || sockets.clients.size >= limits.connections) return '503 Service Unavailable';
    return undefined;
  }

  return async () => {
    const closed = dispose();
    await Promise.race([closed, pause(FAREWELL, undefined, { ref: false })]);
    for (const client of sockets.clients) client.terminate();
    await closed;
  };
}

/**
 * Browsers cannot send headers with a WebSocket, so the token may be in the first message instead. Undefined: the connection
 * is closed. Rights end with the token, so a connection does, too.
 */
async function callerOf(
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

const isOfHost = (origin: string, host: string | undefined) =>
  URL.canParse(origin) && new URL(origin).host === host;
