import type { GraphQLFormattedError } from 'graphql';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { type Caller, trusted } from '../../src/access/permission.js';
import type { Tables } from '../../src/database/tables.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { createApollo } from '../../src/graphql/serving/apollo.js';
import { answerLimits } from '../../src/graphql/serving/bounds/limits.js';
import { createContext } from '../../src/graphql/serving/context.js';
import { expect } from '../support/jest.js';

/** What a question gave, and how many SQL statements it took. */
export interface Answer<Data> {
  data: Data;
  errors: readonly GraphQLFormattedError[];
  statements: number;
}

/** Asks as HTTP would, without HTTP: through Apollo, with a fresh context for each question. */
export async function asker(db: Kysely<Tables>, caller: Caller = trusted('local')) {
  // On a busy machine answers take long; which answer comes must not depend on that. Without a limit nothing is priced, which
  // would add to the statements.
  const answer = { ...answerLimits, seconds: 600, cost: Number.POSITIVE_INFINITY };
  const limits = { answer, rate: { costPerMinute: Number.POSITIVE_INFINITY } };
  const apollo = createApollo(buildGraphqlSchema(), { log: pino({ level: 'silent' }), limits });
  await apollo.start();

  async function attempt<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>> {
    let statements = 0;
    const counted = db.withPlugin({
      transformQuery({ node }) {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const contextValue = createContext(counted, caller);
    const { body } = await apollo.executeOperation<Data & Record<string, unknown>>(
      { query, variables },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('the answer came in pieces');
    const { data, errors = [] } = body.singleResult;
    // Objects of graphql-js have no prototype, which toEqual's messages would make much of.
    return { data: JSON.parse(JSON.stringify(data ?? null)), errors, statements };
  }

  /** Asks a question that has an answer. */
  async function ask<Data = unknown>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await attempt<Data>(query, variables);
    expect(errors).toEqual([]);
    return data;
  }

  return { ask, attempt };
}
