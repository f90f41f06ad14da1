/** What Prometheus is shown of the requests. Every label has few values, whatever clients send. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { boundedNames, boundedRoutes } from './boundedNames.js';
import type { Report } from './report.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const STATEMENTS = [1, 2, 5, 10, 20, 50, 100, 200];

/** More than the explorer and the command line ask. */
const OPERATION_NAMES = 100;

export interface Metrics {
  registry: Registry;
  /** A request was answered, or its client has gone. */
  answered(report: Report, seconds: number): void;
  /** An operation was executed. */
  executed(report: Report, seconds: number): void;
  appended(seconds: number): void;
  decided(isRecorded: boolean): void;
  failed(code: string): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets = SECONDS,
  ) => new Histogram({ name, help, labelNames, buckets, registers });

  const requests = counter('enkaku_http_requests_total', 'Requests that were answered.', [
    'route',
    'method',
    'status',
  ]);
  const requestSeconds = histogram('enkaku_http_request_duration_seconds', 'Time from request to answer.', [
    'route',
  ]);
  const operations = counter('enkaku_operations_total', 'GraphQL operations that were answered.', [
    'operation',
    'type',
    'outcome',
  ]);
  const ofField = ['field', 'type'] as const;
  const operationSeconds = histogram(
    'enkaku_operation_duration_seconds',
    'Time to execute a GraphQL operation, by its first field.',
    [...ofField],
  );
  const statements = histogram(
    'enkaku_operation_sql_statements',
    'SQL statements that a GraphQL operation took, by its first field.',
    [...ofField],
    STATEMENTS,
  );
  const asOfSeconds = histogram(
    'enkaku_as_of_duration_seconds',
    'Time from the first asOf of an operation to its answer.',
    [],
  );
  const appendSeconds = histogram(
    'enkaku_append_duration_seconds',
    'Time to append a revision to the ledger.',
    [],
  );
  const recordings = counter('enkaku_recordings_total', 'Commands that were decided.', ['result']);
  const errors = counter('enkaku_errors_total', 'Errors in answers, by their code.', ['code']);
  const routeOf = boundedRoutes();
  const nameOf = boundedNames(OPERATION_NAMES);
  const codeOf = boundedNames(100);

  return {
    registry,
    answered({ method, path, status, operation, codes }, seconds) {
      const route = routeOf(path, status);
      requests.inc({ route, method: method.slice(0, 10), status });
      // A subscription lasts as long as its client follows, which says nothing of the service.
      if (operation?.type !== 'subscription') requestSeconds.observe({ route }, seconds);
      if (!operation) return;
      const outcome = codes.length > 0 ? 'error' : 'ok';
      const name = nameOf(operation.name?.slice(0, 100) ?? 'anonymous');
      operations.inc({ operation: name, type: operation.type, outcome });
    },
    executed({ operation, statements: taken, asOfAt }, seconds) {
      const labels = { field: operation?.field ?? 'other', type: operation?.type ?? 'query' };
      operationSeconds.observe(labels, seconds);
      statements.observe(labels, taken);
      if (asOfAt !== undefined) asOfSeconds.observe((performance.now() - asOfAt) / 1_000);
    },
    appended: (seconds) => appendSeconds.observe(seconds),
    decided: (isRecorded) => recordings.inc({ result: isRecorded ? 'accepted' : 'refused' }),
    failed: (code) => errors.inc({ code: codeOf(code.slice(0, 60)) }),
  };
}
