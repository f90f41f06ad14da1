/**
 * Where Prometheus asks. The metrics are not for everybody: they name the operations of all clients, and say how much is
 * asked and recorded. So they have an address of their own; without one, only programs of this machine are answered.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import express, { type IRouter, type Request, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import { type Checks, livez } from '../checks/readyz.js';
import { hostnameOf, isLoopback } from '../hosts.js';
import { httpErrors, notFound } from '../httpErrors.js';

/** Where to listen. */
export interface Address {
  host: string;
  port: number;
}

/** The probes, which everybody may ask; the metrics, unless they have an address of their own, for this machine. */
export function addProbes(app: IRouter, registry: Registry, ready: RequestHandler, own?: Address): void {
  app.get('/livez', livez);
  app.get('/readyz', ready);
  if (!own) app.get('/metrics', onlyThisMachine, metricsOf(registry));
}

/** Returns what closes the listener. */
export async function listenForMetrics(
  registry: Registry,
  ready: RequestHandler,
  { host, port }: Address,
  log: Logger,
): Promise<{ port: number; close(): Promise<void> }> {
  const app = express().disable('x-powered-by');
  app.get('/livez', livez);
  app.get('/readyz', ready);
  app.get('/metrics', metricsOf(registry));
  app.use(notFound);
  app.use(httpErrors(log));
  const http = createServer(app).listen(port, host);
  await once(http, 'listening');
  const address = http.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      http.close();
      http.closeAllConnections();
    },
  };
}

export function addCheckMetrics(registry: Registry, checks: () => Promise<Checks>): void {
  new Gauge({
    name: 'enkaku_check',
    help: 'The checks of /readyz: 1 where all is well.',
    labelNames: ['check'],
    registers: [registry],
    async collect() {
      for (const [check, said] of Object.entries(await checks())) this.set({ check }, said === 'ok' ? 1 : 0);
    },
  });
}

const metricsOf =
  (registry: Registry): RequestHandler =>
  async (_request, response) => {
    response.set('Cache-Control', 'no-store').set('Content-Type', registry.contentType);
    response.send(await registry.metrics());
  };

const onlyThisMachine: RequestHandler = (request, response, next) =>
  isDirect(request) ? next() : notFound(request, response, next);

/** Not by way of a proxy on this machine, which would pass on what others ask. */
function isDirect({ socket, headers }: Request): boolean {
  const peer = socket.remoteAddress?.replace('::ffff:', '') ?? '';
  const isForwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => name in headers);
  return !isForwarded && (peer === '::1' || peer.startsWith('127.')) && isLoopback(hostnameOf(headers.host));
}
