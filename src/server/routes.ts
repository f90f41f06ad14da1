/** Which handler answers at which address, and in which order they look at a request. */

import type { ApolloServer } from '@apollo/server';
import type express from 'express';
import type { Express } from 'express';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Context } from '../graphql/serving/context.js';
import type { JsonSchema } from '../recordFile/jsonSchema.js';
import { readJson } from './asking/bodies.js';
import { cors } from './asking/cors.js';
import { refuseWhenCrowded } from './asking/crowded.js';
import { refuseLargeDocuments } from './asking/documentSize.js';
import { refuseOtherExtensions } from './asking/extensions.js';
import type { KeptAnswers } from './asking/kept/keptAnswers.js';
import { refuseDeepNesting } from './asking/nesting.js';
import { onlyTrusted } from './asking/trusted/onlyTrusted.js';
import { explorerRouter } from './explorer.js';
import type { Following } from './following/following.js';
import { healthHandler } from './health.js';
import { servedHosts } from './hosts.js';
import { httpErrors, notFound } from './httpErrors.js';
import { ideRouter } from './ide.js';
import { type ClientOf, identify, requireReader } from './identity/identify.js';
import { connectable, signInRouter } from './identity/signIn.js';
import type { ServiceOptions } from './options.js';
import { plainRouter } from './plain/plainRouter.js';
import type { Watching } from './watching/watching.js';

interface Handlers extends Omit<ServiceOptions, 'port'> {
  db: Kysely<Tables>;
  /** Gives answers again that are kept. */
  kept: Pick<KeptAnswers, 'early' | 'handler'>;
  /** Answers what nobody has refused. */
  graphql: express.RequestHandler;
  watching: Watching;
  following: Following;
  schemaText: express.RequestHandler;
  clientOf: ClientOf;
  /** Whether so many questions wait that another is refused. */
  isCrowded: () => boolean;
  apollo: ApolloServer<Context>;
  /** Names the program among its versions. */
  program: string;
  fileSchema: JsonSchema;
}

export function route(
  app: Express,
  {
    db,
    kept,
    graphql,
    watching,
    following,
    host,
    allowedHosts,
    embedOrigins = [],
    corsOrigins = [],
    question,
    schemaText,
    fileSchema,
    disk,
    log,
    access,
    clientOf,
    isCrowded,
    trusted,
    apollo,
    program,
  }: Handlers,
): void {
  app.use(watching.requests);
  app.all('/graphql', kept.early);
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  // Asked by programs that know the machine by its address alone, and without a secret.
  app.get('/health', healthHandler(db, disk));
  watching.addProbes(app);
  app.use(servedHosts(host, allowedHosts));
  app.use(['/graphql', '/o', '/schema.graphql', '/record-file.schema.json'], cors(corsOrigins));
  app.use(identify(access, clientOf));
  // Before all routers: to leave each of them takes a turn of the event loop.
  app.all(
    '/graphql',
    requireReader(access),
    readJson(),
    refuseOtherExtensions,
    refuseDeepNesting,
    onlyTrusted(trusted),
    // What has an answer that is kept was looked at when it was asked first.
    kept.handler,
    refuseWhenCrowded(isCrowded),
    refuseLargeDocuments,
    graphql,
  );
  app.use(signInRouter(access, host));
  app.use(following.routes);
  app.use(plainRouter({ db, apollo, program, reader: requireReader(access) }));
  app.get('/schema.graphql', schemaText);
  app.use('/ide', ideRouter(question, connectable(access)));
  app.use(explorerRouter({ embedOrigins, connect: connectable(access), recordFileSchema: fileSchema }));
  app.use(notFound);
  app.use(httpErrors(log));
}
