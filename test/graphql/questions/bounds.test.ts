import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { waitUntil } from '../../../src/database/embedded/processes.js';
import type { Tables } from '../../../src/database/tables.js';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { createApollo } from '../../../src/graphql/serving/apollo.js';
import { type AnswerLimits, answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import { openTurns } from '../../../src/graphql/serving/bounds/turns.js';
import { createContext, finish } from '../../../src/graphql/serving/context.js';
import { registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';

const { db } = await testDatabase();

/** Asks a service with these limits. */
async function asking(limits: Partial<AnswerLimits>) {
  const log = pino({ level: 'silent' });
  const apollo = createApollo(buildGraphqlSchema(), { log, limits: { ...answerLimits, ...limits } });
  await apollo.start();
  return async (query: string, abandoned?: AbortSignal) => {
    const contextValue = createContext(db, 'local', abandoned);
    const { body, http } = await apollo.executeOperation({ query }, { contextValue });
    await finish(contextValue);
    if (body.kind !== 'single') throw new Error('the answer came in pieces');
    const { data, errors = [] } = body.singleResult;
    return {
      data,
      errors,
      status: http.status ?? 200,
      codes: errors.map(({ extensions }) => extensions?.code),
    };
  };
}

const about = (fields: string) => `{ organization(code: "wide") { ${fields} } }`;

beforeAll(async () => {
  const units = Array.from({ length: 60 }, (_, i) => ({
    name: `第${i + 1}課`,
    kind: '課',
    note: '注'.repeat(50),
  }));
  const command = {
    code: 'wide',
    name: '試験市',
    knownFrom: '2025-04-01',
    units: [{ name: '総務部', kind: '部', children: units }],
  };
  expect((await registerOrganization(db, command, 'local')).problems).toEqual([]);
});

describe('an answer', () => {
  it.each([
    about('revisions { nodes { events { revision { events { revision { events { id } } } } } } }'),
    about(
      'asOf(date: "2026-04-01") { units { becauseOf { revision { events { revision { events { id } } } } } } }',
    ),
    about(
      'asOf(date: "2026-04-01") { units { parent { children { parent { children { parent { children { name } } } } } } } }',
    ),
  ])('that would grow without end is refused: %s', async (query) => {
    const ask = await asking({ values: 20_000 });
    const { status, codes, data, errors } = await ask(query);
    expect([status, codes, data ?? null]).toEqual([400, ['ANSWER_TOO_LARGE'], null]);
    expect(errors[0]?.message).toContain('20000 values');
  });

  it('is refused by the size of a list, before its first item is made', async () => {
    const query = about('asOf(date: "2026-04-01") { units { a: name b: name c: name } }');
    expect((await (await asking({ values: 200 }))(query)).codes).toEqual(['ANSWER_TOO_LARGE']);
    expect((await (await asking({ values: 300 }))(query)).codes).toEqual([]);
  });

  it('is refused when its texts are too long', async () => {
    const query = about('asOf(date: "2026-04-01") { units { name path } }');
    expect((await (await asking({ characters: 300 }))(query)).codes).toEqual(['ANSWER_TOO_LARGE']);
    expect((await (await asking({ characters: 3_000 }))(query)).codes).toEqual([]);
  });

  it('waits for others to be complete if many large ones are being made at once, and small ones never do', async () => {
    const query = about('asOf(date: "2026-04-01") { units { a: name b: name c: name } }');
    const refused = await (await asking({ valuesAtOnce: 100, small: 100 }))(query);
    expect([refused.status, refused.codes]).toEqual([503, ['UNAVAILABLE']]);
    expect((await (await asking({ valuesAtOnce: 100, small: 1_000 }))(query)).codes).toEqual([]);
  });

  it('to a recording that is too large says that it may have been recorded', async () => {
    const ask = await asking({ values: 100 });
    const { errors } =
      await ask(`mutation { recordReorganization(input: { organization: "wide", reorganization: {
      title: "機構改正", effectiveOn: "2026-04-01", changes: [{ create: { unit: { name: "文化部", kind: "部" } } }] } }) {
        organization { asOf(date: "2026-04-01") { units { name kind } } } } }`);
    expect(errors[0]?.message).toContain('It may have been recorded.');
    expect((await ask(about('revision'))).data).toMatchObject({ organization: { revision: 2 } });
  });
});

/** While the work lasts, all who ask for units wait in the database. */
async function whileUnitsWait<T>(work: () => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`lock table unit_state in access exclusive mode`.execute(tx);
    return work();
  });
}

async function waiting(): Promise<number> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows.length;
}

async function until(count: number): Promise<void> {
  while ((await waiting()) !== count);
}

describe('a question', () => {
  const units = about('asOf(date: "2026-04-01") { units { name } }');

  it('that takes too long is ended, in the database too', async () => {
    const ask = await asking({ seconds: 0.5 });
    await whileUnitsWait(async () => {
      const { status, codes } = await ask(units);
      expect([status, codes]).toEqual([503, ['ANSWER_TOO_SLOW']]);
      await until(0);
    });
    expect((await (await asking({}))(units)).codes).toEqual([]);
  });

  it('whose client has gone is ended, in the database too, and gives its connections back', async () => {
    const ask = await asking({});
    await whileUnitsWait(async () => {
      const gone = new AbortController();
      const answers = Array.from({ length: 8 }, () => ask(units, gone.signal));
      await until(8);
      gone.abort();
      for (const { codes } of await Promise.all(answers)) expect(codes).toEqual(['UNAVAILABLE']);
      await until(0);
      await othersAreAnswered(db);
    });
  });
});

/** As many at once as the pool has connections, save the one that holds the lock. */
async function othersAreAnswered(db: Kysely<Tables>): Promise<void> {
  await Promise.all(Array.from({ length: 9 }, () => sql`select 1`.execute(db)));
}

describe('a long list', () => {
  it('is made in portions, and others have their turn between them', async () => {
    const turns = openTurns();
    const items = Array.from({ length: 60_000 }, (_, i) => i);
    let othersTurns = 0;
    const others = setInterval(() => {
      othersTurns += 1;
    }, 0);
    let made = 0;
    const seen = turns.portions(items, 10).map(async (item) => {
      await item;
      made += 1;
      return made;
    });
    expect(await waitUntil(() => made >= 1_000, 20_000)).toBe(true);
    await Promise.all(seen);
    clearInterval(others);
    expect(made).toBe(60_000);
    expect(othersTurns).toBeGreaterThan(0);
  });
});
