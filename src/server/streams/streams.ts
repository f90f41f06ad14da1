/** Subscriptions, over both protocols. */
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { Caller } from '../../access/permission.js';
import { errorFormatter } from '../../graphql/serving/errors.js';
import { type Answers, subscribe } from '../../graphql/serving/subscribe.js';
import { watchedBy } from '../../telemetry/watch.js';
import { eventStreams } from './eventStream.js';
import { millisecondsUntil } from './expiry.js';
import { openPlaces, streamLimits } from './places.js';
import type { StreamOptions, Streams } from './shared.js';
import { reportOperation, watchEach } from './watched.js';
import { serveWebSocket } from './webSocket.js';

/** In milliseconds: how long subscriptions may take to complete when the service stops. */
const PATIENCE = 3_000;

export interface Serving {
  /** Answers with server-sent events. */
  events: RequestHandler;
  /** Ends all subscriptions, so that clients begin them again elsewhere. */
  stop(): Promise<void>;
}

export function serveStreams(http: Server, path: string, options: StreamOptions): Serving {
  const { schema, execute, bell, contextOf } = options;
  const streams: Streams = {
    ...options,
    limits: streamLimits,
    format: errorFormatter(options.log, options.suggestions),
    places: openPlaces(streamLimits.all, streamLimits.perClient),
    isStopping: bell.isClosed,
    async subscribe(operation, caller, watch) {
      const newContext = () => ({ ...contextOf(caller), bell });
      const begin = () => subscribe(schema, execute, { ...operation, newContext });
      if (watch) reportOperation(watch, operation);
      const answers = await (watch ? watchedBy(watch, begin) : begin());
      if (!(Symbol.asyncIterator in answers)) return answers;
      endAtExpiry(answers, caller);
      if (watch) watchEach(answers, watch);
      return answers;
    },
  };
  const closeSockets = serveWebSocket(http, path, streams);
  const events = eventStreams(streams);
  return {
    events: events.handler,
    async stop() {
      await bell.close();
      // A subscription that is still reading completes before its connection is closed.
      await Promise.race([streams.places.emptied(), pause(PATIENCE, undefined, { ref: false })]);
      await Promise.all([closeSockets(), events.stop()]);
    },
  };
}

/** Rights end with the token. The subscription is completed, and the client begins it again with a new one. */
function endAtExpiry(answers: Answers, { expires }: Caller): void {
  if (expires === undefined) return;
  const timer = setTimeout(() => answers.return(), millisecondsUntil(expires));
  timer.unref();
  const end = answers.return;
  answers.return = (value) => {
    clearTimeout(timer);
    return end(value);
  };
}
