import { getNamedType, isCompositeType, isNonNullType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { tokenFor } from '../support/access.js';
import { eachOf } from '../support/eachOf.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { city } from './city.js';
import { asking } from './send.js';
import { places, plain } from './values.js';

const { db, service, send, logged } = await city(1);
afterAll(() => service.stop());
const authorization = `Bearer ${await tokenFor({ '*': 'admin' })}`;
const schema = buildGraphqlSchema();

const INJECTIONS = [
  "'; drop table event; --",
  "' or 1=1 --",
  "bench' union select null, null, null --",
  '$1); truncate revision; --',
  "\\'; delete from unit_state; --",
  "%' escape '\\' or '1'='1",
  "{bench','x}",
  "\"}; copy event to '/tmp/x'; --",
];

/** How to come to an object of each type whose fields have arguments. */
const WAYS: Record<string, (field: string) => string> = {
  Query: (field) => `{ ${field} }`,
  Mutation: (field) => `mutation { ${field} }`,
  Organization: (field) => `{ organization(code: "bench") { ${field} } }`,
  Snapshot: (field) => `{ organization(code: "bench") { asOf(date: "2020-04-01") { ${field} } } }`,
  Unit: (field) => `{ organization(code: "bench") { unit(id: "bench:u1") { ${field} } } }`,
};

const attacks = Object.entries(WAYS).flatMap(([name, question]) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(name);
  return Object.values(type.getFields()).flatMap((field) =>
    field.args.map((attacked): [string, (text: string) => string[]] => [
      `${name}.${field.name}(${attacked.name})`,
      (text) =>
        places(attacked.type, text).map((value) => {
          const others = field.args
            .filter(
              ({ name, type, defaultValue }) =>
                name !== attacked.name && isNonNullType(type) && defaultValue === undefined,
            )
            .map(({ name, type }) => `${name}: ${plain(type)}`);
          const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
          return question(`${field.name}(${[`${attacked.name}: ${value}`, ...others].join(', ')})${below}`);
        }),
    ]),
  );
});

/** Every table, its rows and its columns; what a good recording with an odd text adds is known by its revisions. */
async function state() {
  const { rows } = await sql<{ name: string; columns: number }>`
    select table_name as name, count(*)::int as columns from information_schema.columns
    where table_schema = 'public' group by table_name order by table_name`.execute(db);
  const { rows: ledger } = await sql`
    select md5(string_agg(hash, ',' order by number)) as hashes from revision
    where organization = (select id from organization where code = 'bench') and number = 1`.execute(db);
  const { rows: events } = await sql`
    select md5(string_agg(id || type || data, ',' order by position)) as content from event where revision = 1
      and organization = (select id from organization where code = 'bench')`.execute(db);
  return { rows, ledger, events };
}

const before = await state();

describe('SQL in a text', () => {
  it('is tried in every argument with texts, in every field of every input', () => {
    const tried = attacks.filter(([, at]) => at('x').length > 0).map(([what]) => what);
    expect(tried.length).toBeGreaterThan(40);
    expect(tried).toEqual(
      expect.arrayContaining([
        'Mutation.recordReorganization(input)',
        'Query.searchUnits(text)',
        'Organization.preview(of)',
      ]),
    );
  });

  it.each(
    attacks.filter(([, at]) => at('x').length > 0),
  )('at %s is a text like others', async (_what, at) => {
    // Each place gets one of the texts, the next place the next one. One place in an argument of its own gets all.
    const places = at('x').length;
    const questions =
      places > 1
        ? Array.from({ length: places }, (_, i) => at(INJECTIONS[i % INJECTIONS.length] ?? '')[i] ?? '')
        : INJECTIONS.flatMap((text) => at(text));
    await eachOf(questions, async (question) => {
      const { status, body } = await send({ ...asking(question), headers: { authorization } });
      if (status >= 500 || /INTERNAL_SERVER_ERROR|syntax error at or near|SQLSTATE/.test(body))
        throw new Error(`${status} ${body.slice(0, 500)} to ${question}`);
    });
  });

  it('has changed no table and nothing of what was recorded before', async () => {
    expect(await state()).toEqual(before);
    expect(logged).toEqual([]);
  });
});
