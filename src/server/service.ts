/** The HTTP service: GraphQL, its IDE and the health check. */
import { createServer } from 'node:http';
import express, { type Express } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Access } from '../access/access.js';
import type { Tables } from '../database/tables.js';
import { buildGraphqlSchema, printSchemaText } from '../graphql/schema.js';
import { createApollo } from '../graphql/serving/apollo.js';
import { limitsFrom } from '../graphql/serving/bounds/limits.js';
import { boundedExecution } from '../graphql/serving/executor.js';
import { type LimitSettings, unhurried } from '../limitSettings.js';
import { type JsonSchema, recordFileSchema } from '../recordFile/jsonSchema.js';
import { readJson } from './asking/bodies.js';
import { clientAddresses } from './asking/clientAddress.js';
import { refuseLargeDocuments } from './asking/documentSize.js';
import { graphqlHandler } from './asking/graphqlHandler.js';
import { keepAnswers } from './asking/kept/keptAnswers.js';
import { refuseDeepNesting } from './asking/nesting.js';
import { schemaText } from './asking/schemaText.js';
import { drainOf } from './draining.js';
import { explorerRouter } from './explorer.js';
import { type Following, startFollowing } from './following/following.js';
import { type Disk, healthHandler } from './health.js';
import { servedHosts } from './hosts.js';
import { httpErrors, notFound } from './httpErrors.js';
import { ideRouter } from './ide.js';
import { type ClientOf, identify, requireReader } from './identity/identify.js';
import { signInRouter } from './identity/signIn.js';
import { addressOf, listen } from './listening.js';
import { programOf } from './program.js';
import type { Tracing } from './watching/tracing.js';
import { startWatching, type Watching } from './watching/watching.js';

export interface Service {
  /** Such as http://127.0.0.1:4000. */
  address: string;
  /** Accepts no more requests and resolves when those under way are answered. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  host: string;
  port: number;
  /** Names, beside `host` and localhost, under which the service may be reached. */
  allowedHosts: string[];
  /** Origins whose pages may show /embed/… of the explorer in a frame. */
  embedOrigins?: string[];
  /** What callers may ask. */
  limits?: LimitSettings;
  /** Who may ask, and how a request says whom it comes from. */
  access: Access;
  /** Hosts inside the network that webhooks may be sent to. */
  webhookHosts?: string[];
  /** The question that the IDE shows first. */
  question: string;
  /** The disk of the embedded database; absent for a server that is elsewhere. */
  disk?: Disk;
  log: Logger;
  /** Where the metrics are shown, if not beside everything else. */
  metrics?: { host: string; port: number };
  tracing?: Tracing;
}

export async function startService(db: Kysely<Tables>, options: ServiceOptions): Promise<Service> {
  const { host, port, log, limits = unhurried } = options;
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const schema = buildGraphqlSchema();
  const execute = boundedExecution(schema, limitsFrom(limits));
  const apollo = createApollo(schema, { log, execute, introspection: limits.introspection });
  const clientOf = clientAddresses(limits.trustedProxies);
  const drain = drainOf(http);
  await apollo.start();
  const watching = await startWatching(db, options);
  const following = startFollowing(db, http, { ...options, ...limits, schema, execute, apollo, clientOf });
  const text = printSchemaText(schema);
  const kept = keepAnswers(db, { program: programOf(text) });
  route(app, {
    ...options,
    db,
    graphql: [kept.handler, graphqlHandler(apollo, db, kept)],
    watching,
    following,
    schemaText: schemaText(text, limits),
    fileSchema: recordFileSchema(schema),
    clientOf,
  });
  const stop = async () => {
    await following.stop();
    await drain();
    await apollo.stop();
    await watching.stop();
  };
  // What is open by now would keep the process running.
  await listen(http, host, port).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address: addressOf(http), stop };
}

interface Handlers extends Omit<ServiceOptions, 'port'> {
  db: Kysely<Tables>;
  /** Answers what nobody has refused. */
  graphql: express.RequestHandler[];
  watching: Watching;
  following: Following;
  schemaText: express.RequestHandler;
  clientOf: ClientOf;
  fileSchema: JsonSchema;
}

function route(
  app: Express,
  {
    db,
    graphql,
    watching,
    following,
    host,
    allowedHosts,
    embedOrigins = [],
    question,
    schemaText,
    fileSchema,
    disk,
    log,
    access,
    clientOf,
  }: Handlers,
): void {
  app.use(watching.requests);
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  // Asked by programs that know the machine by its address alone, and without a secret.
  app.get('/health', healthHandler(db, disk));
  app.use(watching.probes);
  app.use(servedHosts(host, allowedHosts));
  app.use(identify(access, clientOf));
  app.use(signInRouter(access, host));
  app.use(following.routes);
  app.use(explorerRouter({ embedOrigins, recordFileSchema: fileSchema }));
  app.use('/graphql', requireReader(access), readJson(), refuseDeepNesting, refuseLargeDocuments, ...graphql);
  app.get('/schema.graphql', schemaText);
  app.use('/ide', ideRouter(question));
  app.use(notFound, httpErrors(log));
}
