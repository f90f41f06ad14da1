/** The tools over HTTP: each request is answered by itself, so nothing is kept for those who ask. */
import { createServer } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Access } from '../access/access.js';
import { readJson } from '../server/asking/bodies.js';
import { clientAddresses } from '../server/asking/clientAddress.js';
import { drainOf } from '../server/draining.js';
import { hostnameOf, servedHosts, servedNames } from '../server/hosts.js';
import { answer, httpErrors, notFound } from '../server/httpErrors.js';
import { callerOf, identify, requireReader } from '../server/identity/identify.js';
import { addressOf, listen } from '../server/listening.js';
import type { Seam } from './graphql.js';
import { mcpServer } from './mcpServer.js';
import { otherMethod, otherOrigin } from './texts.js';

export interface HttpOptions {
  host: string;
  port: number;
  /** Names, beside `host` and localhost, under which it may be reached. */
  allowedHosts: string[];
  access: Access;
  trustedProxies: string[];
  version: string;
  log: Logger;
}

export async function serveTools(seam: Seam, options: HttpOptions) {
  const { host, port, allowedHosts, access, log, trustedProxies } = options;
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const drain = drainOf(http);
  app.use(servedHosts(host, allowedHosts), ownOrigin(servedNames(host, allowedHosts)));
  app.use(identify(access, clientAddresses(trustedProxies)), requireReader(access));
  app.post('/mcp', readJson(), answering(seam, options));
  app.all('/mcp', (_request, response) => {
    response
      .status(405)
      .set('Allow', 'POST')
      .json(answer({ code: 'METHOD_NOT_ALLOWED', text: otherMethod }));
  });
  app.use(notFound, httpErrors(log));
  await listen(http, host, port);
  return { address: `${addressOf(http)}/mcp`, stop: drain };
}

function answering(seam: Seam, { version, log }: HttpOptions): RequestHandler {
  return async (request, response) => {
    const caller = callerOf(request);
    const server = mcpServer((work) => seam.asking(caller, work), version, log);
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: undefined,
      enableJsonResponse: true,
    });
    response.on('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  };
}

/** Browsers say which page asks. One of another site may use a reader's network to ask what that site cannot reach. */
const ownOrigin =
  (isServed: (name: string) => boolean): RequestHandler =>
  ({ headers: { origin } }, response, next) => {
    const host = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : '';
    if (origin === undefined || isServed(hostnameOf(host))) return next();
    response.status(403).json(answer({ code: 'FORBIDDEN', text: otherOrigin }));
  };
