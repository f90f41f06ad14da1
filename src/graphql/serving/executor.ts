import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import type { Kysely } from 'kysely';
import { untilAborted } from '../../database/connecting/untilAborted.js';
import type { Tables } from '../../database/tables.js';
import type { Reader } from '../../queries/moment/reader.js';
import { watched } from '../../telemetry/watch.js';
import { openRooms } from './bounds/admission.js';
import type { Allowance } from './bounds/allowance.js';
import { closeBounds, openBounds } from './bounds/bounds.js';
import { countFields } from './bounds/countFields.js';
import { type AnswerLimits, answerLimits } from './bounds/limits.js';
import type { Context, DataSource } from './context.js';
import { createLoaders } from './loaders.js';
import { reportLiveFields } from './sources/liveFields.js';

/** A parsed and validated operation. */
export interface Asked {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  context: Context;
  /** The event of a subscription that is answered. */
  event?: unknown;
}

export type Execute = (asked: Asked) => Promise<ExecutionResult>;

/**
 * Runs operations within the limits of a service. It returns GraphQLErrors with their path and the original error:
 * errors.ts decides by these what a client may see. Make one for each schema, whose resolvers it changes.
 */
export function boundedExecution(schema: GraphQLSchema, limits: AnswerLimits = answerLimits): Execute {
  countFields(schema);
  reportLiveFields(schema);
  const rooms = openRooms(limits);
  return async ({ document, operationName, variables: variableValues, context, event: rootValue }) => {
    const { db, caller, readable, sources, trials, loaders, abandoned } = context;
    const isRecording = isMutation(document, operationName);
    const bounds = openBounds(limits, rooms, { isRecording, abandoned });
    const { allowance } = bounds;
    // A recording is not given up half-way.
    const source = isRecording ? { db, loaders } : sourceUntil(db, readable, allowance);
    const contextValue: Context = { ...source, caller, readable, sources, trials, bounds };
    const answer = watched('operation', async () =>
      execute({ schema, document, operationName, variableValues, contextValue, rootValue }),
    );
    try {
      const result = await Promise.race([answer, allowance.ended]);
      sources.isComplete = !isRecording && result.errors === undefined;
      return result;
    } catch (error) {
      if (error !== allowance.signal.reason) throw error;
      return { errors: [allowance.signal.reason] };
    } finally {
      closeBounds(bounds);
    }
  };
}

/** For Apollo, which still parses, validates and formats errors: its gateway is where another executor can be put in. */
export const gatewayOf = (
  schema: GraphQLSchema,
  execute: Execute,
): ApolloServerOptionsWithGateway<Context>['gateway'] => ({
  onSchemaLoadOrUpdate(callback) {
    callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => {};
  },
  load: async () => ({
    executor: ({ document, request: { variables }, operationName, context }) => {
      const { db, caller, readable, sources, trials, loaders, abandoned } = context;
      const whole = { db, caller, readable, sources, trials, loaders, abandoned };
      return execute({ document, operationName, variables, context: whole });
    },
  }),
  stop: async () => {},
});

const isMutation = (document: DocumentNode, name: string | null | undefined) =>
  getOperationAST(document, name)?.operation === 'mutation';

function sourceUntil(shared: Kysely<Tables>, reader: Reader, allowance: Allowance): DataSource {
  const db = untilAborted(shared, allowance.signal);
  return { db, loaders: createLoaders(db, reader, allowance) };
}
