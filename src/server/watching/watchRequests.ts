/** Watches each request from its arrival to the last byte of its answer: a line in the log, metrics, and a trace. */
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { watchedBy } from '../../telemetry/watch.js';
import type { Metrics } from './metrics.js';
import type { Report } from './report.js';
import { requestIdOf } from './requestId.js';
import type { Tracing } from './tracing.js';
import { watchOf } from './watchOf.js';

/** Asked every few seconds by machines; only a bad answer is worth a line. */
const PROBES = ['/health', '/livez', '/readyz', '/metrics'];

export function watchRequests(log: Logger, metrics: Metrics, tracing?: Tracing): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const { method, path } = request;
    const id = requestIdOf(request);
    response.set('X-Request-Id', id);
    const report: Report = { id, method, path, status: 0, statements: 0, codes: [] };
    const span = tracing?.request(request.headers, { id, method, path });
    response.once('close', () => {
      report.status = response.statusCode;
      const seconds = (performance.now() - begun) / 1_000;
      metrics.answered(report, seconds);
      span?.answered(report.status, report.operation);
      writeLine(log, report, response, seconds);
    });
    watchedBy(watchOf(report, metrics, span), next);
  };
}

function writeLine(log: Logger, report: Report, response: Response, seconds: number): void {
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
    // The client has gone before its answer was sent.
    ...(!response.writableFinished && { abandoned: true }),
  };
  if (status >= 500) log.warn(line, 'request');
  else if (PROBES.includes(path)) log.debug(line, 'request');
  else log.info(line, 'request');
}
