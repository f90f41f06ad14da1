/** The HTTP service: GraphQL, its IDE and the health check. */
import { createServer } from 'node:http';
import express from 'express';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { buildGraphqlSchema } from '../graphql/schema.js';
import { printSchemaText } from '../graphql/schemaText.js';
import { createApollo } from '../graphql/serving/apollo.js';
import { limitsFrom } from '../graphql/serving/bounds/limits.js';
import { boundedExecution } from '../graphql/serving/executing/executor.js';
import { keepDueStates } from '../ledger/histories/keepState.js';
import { unhurried } from '../limitSettings.js';
import { recordFileSchema } from '../recordFile/jsonSchema.js';
import { clientAddresses } from './asking/clientAddress.js';
import { graphqlHandler } from './asking/graphqlHandler.js';
import { keepAnswers } from './asking/kept/keptAnswers.js';
import { schemaText } from './asking/schemaText.js';
import { drainOf } from './draining.js';
import { startFollowing } from './following/following.js';
import { addressOf, listen } from './listening.js';
import type { ServiceOptions } from './options.js';
import { programOf } from './program.js';
import { route } from './routes.js';
import { startWatching } from './watching/watching.js';

export interface Service {
  /** Such as http://127.0.0.1:4000. */
  address: string;
  /** Accepts no more requests and resolves when those under way are answered. */
  stop(): Promise<void>;
}

export async function startService(db: Kysely<Tables>, options: ServiceOptions): Promise<Service> {
  const { host, port, log, limits = unhurried } = options;
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const schema = buildGraphqlSchema();
  const execute = boundedExecution(schema, limitsFrom(limits), options.standbys);
  const { introspection } = limits;
  const suggestions = introspection && limits.suggestions;
  const { corsOrigins } = options;
  const apollo = createApollo(schema, { log, execute, introspection, suggestions, corsOrigins });
  const clientOf = clientAddresses(limits.trustedProxies);
  const drain = drainOf(http);
  await apollo.start();
  const watching = await startWatching(db, options);
  const following = startFollowing(db, http, {
    ...{ ...options, schema, execute, apollo, clientOf, suggestions },
    watcher: watching.watcher,
  });
  const text = printSchemaText(schema);
  const program = programOf(text);
  const kept = keepAnswers(db, { program });
  route(app, {
    ...options,
    db,
    kept,
    graphql: graphqlHandler(apollo, db, kept),
    watching,
    following,
    schemaText: schemaText(text, limits),
    fileSchema: recordFileSchema(schema),
    clientOf,
    isCrowded: execute.isCrowded,
    apollo,
    program,
  });
  const stop = async () => {
    await following.stop();
    await drain();
    await apollo.stop();
    await watching.stop();
    await keepDueStates(db);
  };
  // What is open by now would keep the process running.
  await listen(http, host, port).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address: addressOf(http), stop };
}
