/** Subscriptions as server-sent events, in the protocol of graphql-sse with one connection for each. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Response as HttpResponse, RequestHandler } from 'express';
import type { ExecutionArgs } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { currentWatch, type Watch } from '../../telemetry/watch.js';
import { callerOf } from '../identity/identify.js';
import { operationIn, shown, tooMany } from './operation.js';
import { clientOfPlace } from './places.js';
import type { Streams } from './shared.js';
import { reportErrors } from './watched.js';

/** In milliseconds: how long a client may take to read to the end when the service stops. */
const FAREWELL = 1_000;

export interface EventStreams {
  handler: RequestHandler;
  /** Cuts off those that have not read to the end. */
  stop(): Promise<void>;
}

export function eventStreams(streams: Streams): EventStreams {
  const { schema, format, places } = streams;
  const open = new Set<HttpResponse>();
  const watches = new WeakMap<object, Watch | undefined>();
  const handle = createHandler({
    schema,
    // A stream that several operations share would have to be kept between requests.
    authenticate: () => null,
    // Operations are validated below, together with their size.
    validate: () => [],
    onSubscribe({ raw, context: { res } }, sent) {
      const operation = operationIn(streams, sent);
      if (!('document' in operation)) return { data: null, errors: operation };
      const caller = callerOf(raw);
      const place = streams.isStopping() ? undefined : places.take(clientOfPlace(caller));
      if (!place) return { data: null, errors: [tooMany()] };
      res.once('close', place);
      const { document, operationName, variables } = operation;
      const args: ExecutionArgs = { schema, document, operationName, variableValues: variables };
      return { ...args, contextValue: { caller, watch: watches.get(res) } };
    },
    subscribe: ({ document, operationName, variableValues, contextValue }) => {
      const { caller, watch } = Object(contextValue);
      return streams.subscribe({ document, operationName, variables: variableValues }, caller, watch);
    },
    async onNext(_context, { context: { res } }, { errors, ...result }) {
      await untilRead(res);
      if (!errors) return undefined;
      const seen = shown(format, errors);
      const watch = watches.get(res);
      if (watch) reportErrors(watch, seen);
      return { ...result, errors: seen };
    },
  });
  return {
    handler(request, response, next) {
      watches.set(response, currentWatch());
      open.add(response);
      response.once('close', () => open.delete(response));
      handle(request, response).catch(next);
    },
    async stop() {
      const end = performance.now() + FAREWELL;
      while (open.size > 0 && performance.now() < end) await pause(20);
      for (const response of open) response.destroy();
    },
  };
}

/** The next event is not made before the client has room for this one. */
async function untilRead(response: HttpResponse): Promise<void> {
  const closed = new AbortController();
  const end = () => closed.abort();
  response.once('close', end);
  while (response.writableNeedDrain && !response.destroyed)
    await once(response, 'drain', { signal: closed.signal }).catch(() => {});
  response.off('close', end);
}
