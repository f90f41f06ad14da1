import type { GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import { LOCAL, trusted } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import type { Question } from './questions/question.js';

let schema: GraphQLSchema | undefined;

/** Asks about an organization that requireOrganization has found. */
export async function askOrganization<Answer, Variables extends { code: string }>(
  db: Kysely<Tables>,
  document: Question<{ organization: Answer | null }, Variables>,
  variables: Variables,
): Promise<Answer> {
  const { organization } = await ask(db, document, variables);
  if (organization === null) throw new Error(`There is no organization ${variables.code}.`);
  return organization;
}

/**
 * Asks without a service, in this process: the command line answers exactly as the API does. The document is checked
 * against the schema when it is generated.
 */
export async function ask<Answer, Variables extends { [variable: string]: unknown }>(
  db: Kysely<Tables>,
  document: Question<Answer, Variables>,
  variableValues: Variables,
): Promise<Answer> {
  // Most of the time that a command takes to start is this schema; many commands do not need it.
  const { execute } = await import('graphql');
  const { buildGraphqlSchema } = await import('../../graphql/schema.js');
  const { createContext, finish } = await import('../../graphql/serving/context.js');
  schema ??= buildGraphqlSchema();
  const contextValue = createContext(db, trusted(LOCAL));
  try {
    const { data, errors } = await execute({ schema, document, variableValues, contextValue });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    // Plain data, as a client over HTTP would get it.
    return JSON.parse(JSON.stringify(data));
  } finally {
    await finish(contextValue);
  }
}
