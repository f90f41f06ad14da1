/** Questions that the service asks itself, as a client over HTTP asks: with the same limits, rights and masked errors. */
import type { ApolloServer } from '@apollo/server';
import type { Context } from '../../graphql/serving/context.js';
import { Refused } from '../following/refused.js';

/** `Data`: what the query asks for. */
export type Ask = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

/** Throws Refused. */
export const askInside =
  (apollo: ApolloServer<Context>, contextValue: Context): Ask =>
  async <Data>(query: string, variables: Record<string, unknown>) => {
    const { body } = await apollo.executeOperation<Data & Record<string, unknown>>(
      { query, variables },
      { contextValue },
    );
    const { data, errors } = body.kind === 'single' ? body.singleResult : {};
    if (errors || !data) throw new Refused(errors ?? []);
    return data;
  };
