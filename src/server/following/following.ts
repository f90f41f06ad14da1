/** All ways to follow what is recorded: subscriptions, feeds, and webhooks that are delivered. */
import type { Server } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import type { Access } from '../../access/access.js';
import type { Tables } from '../../database/tables.js';
import { openBell } from '../../follow/bell.js';
import { type Context, createContext } from '../../graphql/serving/context.js';
import type { ErrorLog } from '../../graphql/serving/errors.js';
import type { Execute } from '../../graphql/serving/executing/executor.js';
import { startDelivering } from '../../webhooks/deliver.js';
import { readJson } from '../asking/bodies.js';
import { refuseLargeDocuments } from '../asking/documentSize.js';
import { refuseDeepNesting } from '../asking/nesting.js';
import type { TrustedDocuments } from '../asking/trusted/documents.js';
import { onlyTrusted } from '../asking/trusted/onlyTrusted.js';
import { servedNames } from '../hosts.js';
import { type ClientOf, requireReader } from '../identity/identify.js';
import { serveStreams } from '../streams/streams.js';
import type { Watcher } from '../watching/watchRequests.js';
import { feedRouter } from './feeds.js';

export interface FollowingOptions {
  schema: GraphQLSchema;
  execute: Execute;
  apollo: ApolloServer<Context>;
  log: ErrorLog;
  access: Access;
  clientOf: ClientOf;
  watcher: Watcher;
  suggestions: boolean;
  host: string;
  allowedHosts: string[];
  corsOrigins?: readonly string[];
  trusted?: TrustedDocuments;
  webhookHosts?: string[];
}

export interface Following {
  /** Belongs after the identification of the caller. */
  routes: Router;
  /** Ends subscriptions and deliveries, so that they go on elsewhere. */
  stop(): Promise<void>;
}

export function startFollowing(db: Kysely<Tables>, http: Server, options: FollowingOptions): Following {
  const { apollo, trusted, access, host, allowedHosts, webhookHosts = [] } = options;
  const bell = openBell(db);
  const streams = serveStreams(http, '/graphql', {
    ...options,
    bell,
    contextOf: (caller) => createContext(db, caller),
    isServed: servedNames(host, allowedHosts),
  });
  const stopDelivering = startDelivering(db, bell, { trusted: webhookHosts });
  const reader = requireReader(access);
  const routes = Router();
  routes.all(
    '/graphql/stream',
    reader,
    readJson(),
    refuseDeepNesting,
    refuseLargeDocuments,
    onlyTrusted(trusted),
    streams.events,
  );
  routes.use(feedRouter({ db, apollo, reader }));
  return {
    routes,
    async stop() {
      await Promise.all([stopDelivering(), streams.stop()]);
    },
  };
}
