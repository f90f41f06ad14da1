/** What watches a service: its log, metrics, checks and traces, for one process. */
import type { IRouter, RequestHandler } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Standbys } from '../../database/replicas/standbys.js';
import type { Tables } from '../../database/tables.js';
import { checksOf, readyz } from '../checks/readyz.js';
import type { Disk } from '../health.js';
import { createMetrics } from './metrics.js';
import { addMetricsOfDatabase } from './metricsOfDatabase.js';
import { type Address, addCheckMetrics, addProbes, listenForMetrics } from './metricsRoutes.js';
import type { Tracing } from './tracing.js';
import { type Watcher, watcher, watchRequests } from './watchRequests.js';
import { startWitnessing, type Witnessing } from './witnessing.js';

export interface WatchingOptions {
  log: Logger;
  /** The disk of the embedded database; absent for a server that is elsewhere. */
  disk?: Disk;
  standbys?: Standbys;
  /** Where the metrics are shown; absent: to programs of this machine, beside everything else. */
  metrics?: Address;
  tracing?: Tracing;
  /** Where checkpoints of the ledgers are kept, and how often. */
  witnessing?: Witnessing;
}

export interface Watching {
  /** Before everything else. */
  requests: RequestHandler;
  /** Of what does not come as a request of its own: subscriptions over a WebSocket. */
  watcher: Watcher;
  /** Belong before the name of the host is looked at: machines ask by address. */
  addProbes(app: IRouter): void;
  stop(): Promise<void>;
}

export async function startWatching(
  db: Kysely<Tables>,
  { log, disk, standbys, metrics: address, tracing, witnessing }: WatchingOptions,
): Promise<Watching> {
  const metrics = createMetrics();
  const checks = checksOf(db, disk);
  const ready = readyz(checks, standbys);
  addMetricsOfDatabase(metrics.registry, db);
  addCheckMetrics(metrics.registry, checks);
  const stopWitnessing = witnessing && startWitnessing(db, witnessing, metrics.registry, log);
  const listener = address && (await listenForMetrics(metrics.registry, ready, address, log));
  const watch = watcher(log, metrics, tracing);
  return {
    requests: watchRequests(watch),
    watcher: watch,
    addProbes: (app) => addProbes(app, metrics.registry, ready, address),
    async stop() {
      await stopWitnessing?.();
      await listener?.close();
      await tracing?.stop().catch((error: unknown) => log.warn({ err: error }, 'traces could not be sent'));
    },
  };
}
