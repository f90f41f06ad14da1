/** What both protocols of subscriptions share. */
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Access } from '../../access/access.js';
import type { Caller } from '../../access/permission.js';
import type { Bell } from '../../follow/bell.js';
import type { Context } from '../../graphql/serving/context.js';
import type { ErrorLog } from '../../graphql/serving/errors.js';
import type { Execute } from '../../graphql/serving/executing/executor.js';
import type { Answers } from '../../graphql/serving/subscribe.js';
import type { Watch } from '../../telemetry/watch.js';
import type { TrustedDocuments } from '../asking/trusted/documents.js';
import type { ClientOf } from '../identity/identify.js';
import type { Watcher } from '../watching/watchRequests.js';
import type { Format, Operation } from './operation.js';
import type { Places, StreamLimits } from './places.js';

export interface StreamOptions {
  schema: GraphQLSchema;
  execute: Execute;
  log: ErrorLog;
  bell: Bell;
  access: Access;
  clientOf: ClientOf;
  /** For each subscription over a WebSocket, as for each request over HTTP. */
  watcher: Watcher;
  /** Whether errors may suggest names of the schema. */
  suggestions: boolean;
  /** For each event of a subscription of this caller. */
  contextOf(caller: Caller): Context;
  /** Whether the service may be reached by this name. */
  isServed(name: string): boolean;
  /** What who has no token may ask; absent: everything. */
  trusted?: TrustedDocuments;
  /** Origins of other sites whose pages may listen, too. */
  corsOrigins?: readonly string[];
}

export interface Streams extends StreamOptions {
  format: Format;
  limits: StreamLimits;
  places: Places;
  isStopping(): boolean;
  /** Undefined: nobody watches. */
  subscribe(
    operation: Operation,
    caller: Caller,
    watch: Watch | undefined,
  ): Promise<Answers | ExecutionResult>;
}
