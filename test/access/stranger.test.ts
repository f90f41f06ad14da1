/**
 * An organization that a token may not read does not exist for it. The same questions are asked before and after it is
 * registered, for every field of the schema: nothing in the answers may differ, and nothing costs another statement.
 */

import { isIntrospectionType, isObjectType } from 'graphql';
import { asker } from '../graphql/ask.js';
import { testDatabase } from '../support/database.js';
import { eachOf } from '../support/eachOf.js';
import { describe, expect, it } from '../support/jest.js';
import { recordCity } from './organizations.js';
import { everyField, MUTATIONS, mutation, mutationNames, SECRET_WORDS, schema } from './questions.js';

const { db } = await testDatabase();
await recordCity(db, 'town', '公開');

const stranger = await asker(db, { subject: 'stranger', roles: new Map([['town', 'admin']]) });

/** As asked of what is hidden, and of what the stranger may read with ids of what is hidden. */
const fields = [...everyField('hidden', 'hidden'), ...everyField('town', 'hidden')];

interface Asked {
  of: string;
  query: string;
  variables?: object;
}

const questions: Asked[] = [
  ...fields.flatMap(({ name, queries }) => queries.map((query) => ({ of: name, query }))),
  ...mutationNames.map((name) => ({
    of: `Mutation.${name}`,
    query: mutation(name),
    variables: { input: MUTATIONS[name]?.('hidden') },
  })),
];

async function answersOf(): Promise<string[]> {
  return eachOf(questions, async ({ query, variables }) => {
    const { data, errors, statements } = await stranger.attempt(query, { ...variables });
    return JSON.stringify({ data, errors, statements });
  });
}

// Trees are kept in memory once they were read: whichever question comes first would have more statements.
await answersOf();
const before = await answersOf();
await recordCity(db, 'hidden', '極秘内偵潜入');
const after = await answersOf();

describe('for who may not read it, an organization', () => {
  it('is asked for in every field of the schema, and by every mutation', () => {
    const all = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !isIntrospectionType(type))
      .flatMap((type) =>
        isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
      );
    // What a recording answers with is asked by the mutations; subscriptions in test/server/streams/access.test.ts.
    const asked = new Set([...questions.map(({ of }) => of)]);
    const elsewhere = /^(RecordPayload|Subscription)\./;
    expect(all.filter((field) => !asked.has(field) && !elsewhere.test(field))).toEqual([]);
    expect(mutationNames.filter((name) => !MUTATIONS[name])).toEqual([]);
  });

  it.each(
    questions.map(({ of, query }, i) => [of, i, query] as const),
  )('changes no answer of %s (%d)', (_of, i, query) => {
    expect([query, after[i]]).toEqual([query, before[i]]);
    expect(after[i]).not.toMatch(SECRET_WORDS);
    // The question itself is right.
    expect(before[i]).not.toMatch(/GRAPHQL_|INTERNAL_SERVER_ERROR/);
  });

  it('is unlike one that the caller may read: the questions find something', async () => {
    const whole = await asker(db, { subject: 'admin', roles: new Map([['*', 'reader']]) });
    const found: string[] = [];
    await eachOf(everyField('hidden', 'hidden'), async ({ name, queries }) => {
      for (const query of queries) {
        const { data, errors } = await whole.attempt(query);
        if (SECRET_WORDS.test(JSON.stringify({ data, errors })) || /hidden/.test(JSON.stringify(data)))
          return found.push(name);
      }
    });
    expect(new Set(found).size).toBeGreaterThan(60);
    for (const field of [
      'node',
      'nodes',
      'organization',
      'organizations',
      'cited',
      'searchUnits',
      'findUnits',
      'findDuties',
    ])
      expect([field, found.includes(`Query.${field}`)]).toEqual([field, true]);
  });
});
