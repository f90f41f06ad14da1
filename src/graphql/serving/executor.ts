import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type DocumentNode, execute, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Kysely } from 'kysely';
import type { Readable } from '../../access/permission.js';
import { untilAborted } from '../../database/connecting/untilAborted.js';
import type { Tables } from '../../database/tables.js';
import { watched } from '../../telemetry/watch.js';
import { openRooms } from './bounds/admission.js';
import type { Allowance } from './bounds/allowance.js';
import { closeBounds, openBounds } from './bounds/bounds.js';
import { countFields } from './bounds/countFields.js';
import { type AnswerLimits, answerLimits } from './bounds/limits.js';
import type { Context, DataSource } from './context.js';
import { createLoaders } from './loaders.js';

/**
 * Runs a parsed and validated query. Apollo takes it as its gateway: there another executor (a compiling one) can be put
 * in, while Apollo still parses, validates and formats errors. An executor must return GraphQLErrors with their path and
 * the original error: errors.ts decides by these what a client may see.
 */
export function executorOf(
  schema: GraphQLSchema,
  limits: AnswerLimits = answerLimits,
): ApolloServerOptionsWithGateway<Context>['gateway'] {
  countFields(schema);
  const rooms = openRooms(limits);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({
        document,
        request,
        operationName,
        context: { db, caller, readable, trials, loaders, abandoned },
      }) => {
        const isRecording = isMutation(document, operationName);
        const bounds = openBounds(limits, rooms, { isRecording, abandoned });
        const { allowance } = bounds;
        // A recording is not given up half-way.
        const source = isRecording ? { db, loaders } : sourceUntil(db, readable, allowance);
        const contextValue: Context = { ...source, caller, readable, trials, bounds };
        const variableValues = request.variables;
        const answer = watched('operation', async () =>
          execute({ schema, document, operationName, variableValues, contextValue }),
        );
        try {
          return await Promise.race([answer, allowance.ended]);
        } catch (error) {
          if (error !== allowance.signal.reason) throw error;
          return { errors: [allowance.signal.reason] };
        } finally {
          closeBounds(bounds);
        }
      },
    }),
    stop: async () => {},
  };
}

const isMutation = (document: DocumentNode, name: string | null | undefined) =>
  getOperationAST(document, name)?.operation === 'mutation';

function sourceUntil(shared: Kysely<Tables>, readable: Readable, allowance: Allowance): DataSource {
  const db = untilAborted(shared, allowance.signal);
  return { db, loaders: createLoaders(db, readable, allowance) };
}
