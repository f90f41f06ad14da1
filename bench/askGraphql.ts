/** Asks like a client of the service, but without HTTP. */
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { trusted } from '../src/access/permission.js';
import type { Tables } from '../src/database/tables.js';
import { buildGraphqlSchema } from '../src/graphql/schema.js';
import { createApollo } from '../src/graphql/serving/apollo.js';
import { createContext } from '../src/graphql/serving/context.js';
import { CODE } from './organization.js';

const FIELDS = 'unitId name displayName kind from until path depth';

/** Each function returns the number of units or changes in its answer. */
export function askerOf(db: Kysely<Tables>) {
  const apollo = createApollo(buildGraphqlSchema(), { log: pino({ level: 'silent' }) });
  const ask = async (query: string, variables: Record<string, unknown>): Promise<string> => {
    const contextValue = createContext(db, trusted('bench'));
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single' || body.singleResult.errors)
      throw new Error(`GraphQL refused: ${JSON.stringify(body)}`);
    return JSON.stringify(body.singleResult.data);
  };
  const count = (text: string, field: string) => text.split(`"${field}":`).length - 1;
  return {
    tree: async (date: string) =>
      count(
        await ask(
          `query ($code: ID!, $date: LocalDate!) { organization(code: $code) { asOf(date: $date) {
            roots { ${FIELDS} children { ${FIELDS} children { ${FIELDS} } } } } } }`,
          { code: CODE, date },
        ),
        'unitId',
      ),
    compare: async (from: string, to: string) =>
      count(
        await ask(
          `query ($code: ID!, $from: LocalDate!, $to: LocalDate!) { organization(code: $code) {
            compare(from: $from, to: $to) { changes { kinds before { name path } after { name path } sentence } } } }`,
          { code: CODE, from, to },
        ),
        'kinds',
      ),
  };
}
