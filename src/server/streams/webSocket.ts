/** Subscriptions over WebSocket, in the protocol of graphql-ws. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Caller } from '../../access/permission.js';
import { mayReadFrom } from '../asking/cors.js';
import { mayAskText } from '../asking/trusted/documents.js';
import { texts as trustedTexts } from '../asking/trusted/texts.js';
import { hostnameOf } from '../hosts.js';
import { texts } from '../identity/texts.js';
import type { Watched } from '../watching/watchRequests.js';
import { callerOfSocket } from './callerOfSocket.js';
import { operationIn, refusal, shown, tooMany } from './operation.js';
import { clientOfPlace, openPlaces } from './places.js';
import type { Streams } from './shared.js';
import { reportErrors } from './watched.js';

/** The largest message of a client, in bytes. */
const LARGEST_MESSAGE = 1_000_000;

/** In milliseconds: how long a client may take to answer that it saw the end. */
const FAREWELL = 1_000;

type Status = [number, string];

const UNAVAILABLE: Status = [503, 'Service Unavailable'];

/** A subscription that has not ended. */
interface Begun {
  leave(): void;
  watched: Watched;
}

/** Returns the function that ends all connections. */
export function serveWebSocket(http: Server, path: string, streams: Streams): () => Promise<void> {
  const { schema, format, limits, places, corsOrigins = [] } = streams;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const connections = openPlaces(limits.connections, limits.connectionsPerAddress);
  const begun = new WeakMap<object, Map<string, Begun>>();
  const callers = new WeakMap<object, Caller>();

  const { dispose } = useServer(
    {
      schema,
      async onConnect({ extra: { request, socket }, connectionParams }) {
        const caller = await callerOfSocket(streams, request, connectionParams, socket);
        if (caller) callers.set(request, caller);
      },
      async onSubscribe({ extra: { request }, subscriptions }, id, payload) {
        const watched = streams.watcher(request, { method: 'SUBSCRIBE', path });
        const refuse = (errors: readonly GraphQLError[]) => {
          reportErrors(watched.watch, shown(format, errors));
          watched.ended(400);
          return errors;
        };
        const caller = callers.get(request);
        if (!caller) return refuse([refusal('UNAUTHENTICATED', texts.badToken)]);
        if (!mayAskText(streams.trusted, caller, payload.query))
          return refuse([refusal('DOCUMENT_NOT_TRUSTED', trustedTexts.notTrusted)]);
        const operation = operationIn(streams, payload);
        if (!('document' in operation)) return refuse(operation);
        const isFull = Object.keys(subscriptions).length > limits.perConnection;
        const leave = isFull ? undefined : places.take(clientOfPlace(caller));
        if (!leave) return refuse([tooMany()]);
        begun.set(request, (begun.get(request) ?? new Map()).set(id, { leave, watched }));
        const { document, operationName, variables } = operation;
        const contextValue = { caller, watch: watched.watch };
        return { schema, document, operationName, variableValues: variables, contextValue };
      },
      subscribe: ({ document, operationName, variableValues, contextValue }) => {
        const { caller, watch } = Object(contextValue);
        return streams.subscribe({ document, operationName, variables: variableValues }, caller, watch);
      },
      onNext({ extra: { request } }, id, _payload, _args, { errors, ...result }) {
        if (!errors) return undefined;
        const seen = shown(format, errors);
        const one = begun.get(request)?.get(id);
        if (one) reportErrors(one.watched.watch, seen);
        return { ...result, errors: seen };
      },
      onError: (_context, _id, _payload, errors: readonly GraphQLError[]) => shown(format, errors),
      onComplete({ extra: { request } }, id) {
        const one = begun.get(request)?.get(id);
        if (!one) return;
        begun.get(request)?.delete(id);
        one.watched.ended(200);
        // The message that it is complete is sent after this, and a service that stops waits for it.
        setImmediate(one.leave);
      },
      onClose({ extra: { request } }) {
        for (const { leave, watched } of begun.get(request)?.values() ?? []) {
          leave();
          watched.ended(200);
        }
        begun.delete(request);
      },
    },
    sockets,
  );

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { ended } = streams.watcher(request, { method: 'GET', path: request.url?.split('?')[0] ?? '' });
    const refused = refusalOf(request);
    const leave = refused === undefined ? connections.take(streams.clientOf(request)) : undefined;
    if (leave) {
      socket.once('close', leave);
      ended(101);
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    } else {
      const [status, text] = refused ?? UNAVAILABLE;
      ended(status);
      socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
  });

  function refusalOf({ url, headers }: IncomingMessage): Status | undefined {
    if (url?.split('?')[0] !== path) return [404, 'Not Found'];
    if (!streams.isServed(hostnameOf(headers.host))) return [421, 'Misdirected Request'];
    // Any page that a user opens could otherwise listen: browsers let pages open WebSockets to all addresses.
    const { origin } = headers;
    const mayListen =
      origin === undefined || isOfHost(origin, headers.host) || mayReadFrom(corsOrigins, origin);
    if (!mayListen) return [403, 'Forbidden'];
    return streams.isStopping() ? UNAVAILABLE : undefined;
  }

  return async () => {
    const closed = dispose();
    await Promise.race([closed, pause(FAREWELL, undefined, { ref: false })]);
    for (const client of sockets.clients) client.terminate();
    await closed;
  };
}

const isOfHost = (origin: string, host: string | undefined) =>
  URL.canParse(origin) && new URL(origin).host === host;
