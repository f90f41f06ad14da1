import { type GraphQLSchema, graphql } from 'graphql';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { buildGraphqlSchema } from '../../graphql/schema.js';
import { createContext, finish } from '../../graphql/serving/context.js';

let schema: GraphQLSchema | undefined;

/** Asks without a service, in this process: the command line answers exactly as the API does. */
export async function askGraphql<Data>(
  db: Kysely<Tables>,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<Data> {
  schema ??= buildGraphqlSchema();
  const contextValue = createContext(db, 'local');
  try {
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    // Plain data, as a client over HTTP would get it.
    return JSON.parse(JSON.stringify(data));
  } finally {
    await finish(contextValue);
  }
}

/** How much is recorded of a moment. */
export type Coverage = 'COMPLETE' | 'PARTIAL' | 'UNKNOWN';
