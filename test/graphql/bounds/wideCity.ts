/** A city with a department of sixty sections, and services with limits of their own that answer about it. */

import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { trusted } from '../../../src/access/permission.js';
import type { Tables } from '../../../src/database/tables.js';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { createApollo } from '../../../src/graphql/serving/apollo.js';
import { type AnswerLimits, answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import { rateLimit } from '../../../src/graphql/serving/bounds/rate.js';
import { createContext, finish, type Written } from '../../../src/graphql/serving/context.js';
import { registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { expect } from '../../support/jest.js';

export const about = (fields: string) => `{ organization(code: "wide") { ${fields} } }`;

export async function wideCity() {
  const { db } = await testDatabase();
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
  return {
    db,
    asking: (limits: Partial<AnswerLimits>) => askingWithin(db, { ...answerLimits, ...limits }),
    askingWithin: (limits: AnswerLimits) => askingWithin(db, limits),
  };
}

/** Asks a service with these limits. */
async function askingWithin(db: Kysely<Tables>, limits: AnswerLimits) {
  const log = pino({ level: 'silent' });
  const apollo = createApollo(buildGraphqlSchema(), { log, limits: { answer: limits, rate: rateLimit } });
  await apollo.start();
  return async (query: string, { abandoned, variables, written }: Asked = {}) => {
    const contextValue = { ...createContext(db, trusted('local'), abandoned), written };
    const { body, http } = await apollo.executeOperation({ query, variables }, { contextValue });
    await finish(contextValue);
    if (body.kind !== 'single') throw new Error('the answer came in pieces');
    const { data, errors = [] } = body.singleResult;
    return {
      data,
      errors,
      status: http.status ?? 200,
      retryAfter: http.headers.get('retry-after'),
      codes: errors.map(({ extensions }) => extensions?.code),
      message: errors[0]?.message,
    };
  };
}

interface Asked {
  abandoned?: AbortSignal;
  variables?: Record<string, unknown>;
  /** The answer is sent as text. */
  written?: Written;
}

/** While the work lasts, all who ask for units wait in the database. */
export async function whileUnitsWait<T>(db: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`lock table unit_state in access exclusive mode`.execute(tx);
    return work();
  });
}

/** Until so many statements wait in the database. */
export async function untilWaiting(db: Kysely<Tables>, count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length === count) return;
  }
}
