/** Questions that the service asks itself, as a client over HTTP asks: with the same limits, rights and masked errors. */
import type { ApolloServer } from '@apollo/server';
import type { Context } from '../../graphql/serving/context.js';
import { Refused } from '../following/refused.js';

export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Throws Refused. */
export const askInside =
  (apollo: ApolloServer<Context>, contextValue: Context): Ask =>
  async (query, variables) => {
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    const result = body.kind === 'single' ? body.singleResult : {};
    if (result.errors || !result.data) throw new Refused(result.errors ?? []);
    return result.data;
  };
