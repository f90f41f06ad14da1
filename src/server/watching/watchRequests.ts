/** Watches each request from its arrival to the last byte of its answer: a line in the log, metrics, and a trace. */
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { type Watch, watchedBy } from '../../telemetry/watch.js';
import type { Metrics } from './metrics.js';
import type { Report } from './report.js';
import { requestIdOf } from './requestId.js';
import type { Tracing } from './tracing.js';
import { watchOf } from './watchOf.js';

/** Asked every few seconds by machines; only a bad answer is worth a line. */
const PROBES = ['/health', '/livez', '/readyz', '/metrics'];

/** One request that is being answered, or one subscription over a WebSocket. */
export interface Watched {
  watch: Watch;
  /** `isAbandoned`: the client has gone before its answer was sent. */
  ended(status: number, isAbandoned?: boolean): void;
}

export type Watcher = (request: IncomingMessage, about: { method: string; path: string }) => Watched;

export const watcher =
  (log: Logger, metrics: Metrics, tracing?: Tracing): Watcher =>
  ({ headers }, { method, path }) => {
    const begun = performance.now();
    const id = requestIdOf(headers);
    const report: Report = { id, method, path, status: 0, statements: 0, codes: [] };
    const span = tracing?.request(headers, { id, method, path });
    return {
      watch: watchOf(report, metrics, span),
      ended(status, isAbandoned = false) {
        report.status = status;
        const seconds = (performance.now() - begun) / 1_000;
        metrics.answered(report, seconds);
        span?.answered(status, report.operation);
        writeLine(log, report, isAbandoned, seconds);
      },
    };
  };

export const watchRequests =
  (watcher: Watcher): RequestHandler =>
  (request, response, next) => {
    const { watch, ended } = watcher(request, request);
    response.set('X-Request-Id', watch.id);
    response.once('close', () => ended(response.statusCode, !response.writableFinished));
    watchedBy(watch, next);
  };

function writeLine(log: Logger, report: Report, isAbandoned: boolean, seconds: number): void {
  const { id, method, path, status, operation, statements, codes } = report;
  const line = {
    request: id,
    method,
    path: path.slice(0, 200),
    status,
    ms: Math.round(seconds * 1_000_000) / 1_000,
    ...(operation && {
      operation: operation.name?.slice(0, 100),
      type: operation.type,
      field: operation.field,
    }),
    ...(statements > 0 && { statements }),
    ...(codes.length > 0 && { codes: [...new Set(codes)].slice(0, 10) }),
    ...(isAbandoned && { abandoned: true }),
  };
  if (status >= 500) log.warn(line, 'request');
  else if (PROBES.includes(path)) log.debug(line, 'request');
  else log.info(line, 'request');
}
