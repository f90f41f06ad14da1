/** What a client sees of an error, through the whole of Apollo and our executor. */

import type { ApolloServer } from '@apollo/server';
import { type GraphQLFormattedError, type GraphQLSchema, isObjectType } from 'graphql';
import { pino } from 'pino';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { createApollo } from '../../../src/graphql/serving/apollo.js';
import type { Context } from '../../../src/graphql/serving/context.js';
import { badInput } from '../../../src/userError.js';
import { afterAll, beforeAll, describe, expect, it } from '../../support/jest.js';
import { untouchedContext } from '../untouchedContext.js';

const logged: string[] = [];
const log = pino({ level: 'error' }, { write: (line) => logged.push(line) });

let fail: () => unknown = () => null;
let apollo: ApolloServer<Context>;

beforeAll(async () => {
  apollo = createApollo(
    answeringWith(buildGraphqlSchema(), () => fail()),
    { log },
  );
  await apollo.start();
});
afterAll(() => apollo.stop());

/** The same schema, with a root field that does what the test wants. */
function answeringWith(schema: GraphQLSchema, resolve: () => unknown): GraphQLSchema {
  const query = schema.getQueryType();
  const field = isObjectType(query) ? query.getFields().organization : undefined;
  if (field) field.resolve = resolve;
  return schema;
}

async function errorOf(
  query: string,
  variables?: Record<string, unknown>,
): Promise<GraphQLFormattedError & { logged: string[] }> {
  logged.length = 0;
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue: untouchedContext });
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
  expect(errors).toHaveLength(1);
  return { ...errors![0]!, logged: [...logged] };
}

const asOf = (args: string) => `{ organization(code: "x") { asOf(${args}) { date } } }`;

describe('a mistake of the client is shown in full and not logged', () => {
  it('when a resolver refuses it', async () => {
    fail = () => {
      throw badInput({ ja: 'だめです。', en: 'No.' });
    };
    expect(await errorOf('{ organization(code: "x") { name } }')).toEqual({
      message: 'だめです。 / No.',
      path: ['organization'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'BAD_USER_INPUT', messages: { ja: 'だめです。', en: 'No.' } },
      logged: [],
    });
  });

  it.each([
    ['a day that does not exist', 'date: "2026-02-30"', /2026-02-30.*日付.* \/ .*is not a day/],
    ['an instant without a zone', 'knownAt: { instant: "2026-04-01T00:00:00" }', /RFC 3339/],
    ['a value of another type', 'knownAt: { revision: "1" }', /Int cannot represent/],
  ])('when the types refuse %s in the query', async (_, args, sentence) => {
    const error = await errorOf(asOf(args));
    expect(error).toMatchObject({ message: expect.stringMatching(sentence), logged: [] });
    expect(error.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('when the types refuse a variable', async () => {
    const error = await errorOf(`query ($date: LocalDate) ${asOf('date: $date')}`, { date: '2026-02-30' });
    expect(error).toMatchObject({ message: expect.stringMatching(/\$date.*2026-02-30/), logged: [] });
    expect(error.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      messages: { ja: expect.any(String), en: expect.any(String) },
    });
  });

  it('when two fields of a @oneOf are given, or none', async () => {
    const both = { revision: 1, instant: '2026-04-01T00:00:00Z' };
    const query = `query ($at: KnownAt) ${asOf('knownAt: $at')}`;
    for (const at of [both, {}, { revision: null }]) {
      expect((await errorOf(query, { at })).extensions?.code).toBe('BAD_USER_INPUT');
    }
    const written = await errorOf(asOf('knownAt: { revision: 1, instant: "2026-04-01T00:00:00Z" }'));
    expect(written.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('when a variable that may be null is used where null is not allowed', async () => {
    fail = () => ({ asOf: {} });
    const error = await errorOf('query ($code: ID = "x") { organization(code: $code) { name } }', {
      code: null,
    });
    expect(error).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      path: ['organization'],
      logged: [],
    });
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ organization('],
    ['GRAPHQL_VALIDATION_FAILED', '{ organisation { name } }'],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { __typename } query B { __typename }'],
  ])('when the query itself is wrong: %s', async (code, query) => {
    expect(await errorOf(query)).toMatchObject({ extensions: { code }, logged: [] });
  });

  it('when a text contains a character that the database cannot store', async () => {
    fail = () => {
      throw Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), { code: '22021' });
    };
    const error = await errorOf('{ organization(code: "x") { name } }');
    expect(error).toMatchObject({
      message: expect.stringMatching(/NUL/),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a fault of the service is masked, and logged under the id that the client gets', () => {
  const secret = 'connect ECONNREFUSED /secret/socket';

  it.each<[string, () => unknown]>([
    [
      'thrown',
      () => {
        throw new TypeError(secret);
      },
    ],
    ['rejected', () => Promise.reject(new Error(secret))],
    [
      'thrown as no error at all',
      () => {
        throw secret;
      },
    ],
  ])('when it is %s', async (_, failing) => {
    fail = failing;
    const error = await errorOf('{ organization(code: "x") { name } }');
    const id = String(error.extensions?.id);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(error.message).toBe(`Internal error ${id}`);
    expect(error).toMatchObject({ path: ['organization'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify({ ...error, logged: [] })).not.toMatch(/secret|stack|ECONN|dist/);
    expect(error.logged).toHaveLength(1);
    expect(error.logged[0]).toContain(id);
    expect(error.logged[0]).toContain(secret);
  });

  it('when a null is returned where none is allowed, or a value cannot be serialized', async () => {
    fail = () => ({ code: 'x', name: null });
    expect((await errorOf('{ organization(code: "x") { name } }')).message).toMatch(/^Internal error/);
    fail = () => ({ revision: 'not a number' });
    expect((await errorOf('{ organization(code: "x") { revision } }')).message).toMatch(/^Internal error/);
  });
});
