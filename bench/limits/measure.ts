/** What large questions cost: the price that is asked for each, and the processor time and bytes that its answer takes. */
import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { trusted } from '../../src/access/permission.js';
import type { Tables } from '../../src/database/tables.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { createApollo } from '../../src/graphql/serving/apollo.js';
import { answerLimits } from '../../src/graphql/serving/bounds/limits.js';
import { createContext, finish } from '../../src/graphql/serving/context.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { CODE } from '../organization.js';
import { processorTime, serverOf } from './processor.js';
import { type Large, largeQuestions } from './questions.js';

export interface Measured {
  what: string;
  points: number;
  isAccepted: boolean;
  /** Milliseconds of the processor. */
  service: number;
  database: number;
  bytes: number;
  /** Codes of errors, where it is answered without limits. */
  codes: string[];
}

const endless = Number.POSITIVE_INFINITY;
const WITHOUT = { ...answerLimits, values: endless, bytes: endless, seconds: 120, costAtOnce: endless };

/** `only`: those whose description has it. */
export async function measureLimits(
  db: Kysely<Tables>,
  say: (line: string) => void,
  only = '',
): Promise<Measured[]> {
  const limits = { ...WITHOUT };
  const apollo = createApollo(buildGraphqlSchema(), {
    log: pino({ level: 'silent' }),
    limits: { answer: limits, rate: { costPerMinute: endless } },
  });
  await apollo.start();
  const ask = async ({ query, variables }: Large, cost: number) => {
    limits.cost = cost;
    const contextValue = createContext(db, trusted('bench'));
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    await finish(contextValue);
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    return body.singleResult;
  };
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  const server = serverOf(rows[0]?.pid ?? 0);
  const revision = (await organizationByCode(db, CODE, 'ALL'))?.revision ?? 0;
  const measured: Measured[] = [];
  for (const question of largeQuestions(revision).filter(({ what }) => what.includes(only))) {
    const points = Number((await ask(question, 0)).errors?.[0]?.extensions?.cost ?? Number.NaN);
    const before = processorTime(server);
    const { data, errors = [] } = await ask(question, Number.MAX_SAFE_INTEGER);
    const bytes = Buffer.byteLength(JSON.stringify(data) ?? '');
    const after = processorTime(server);
    const one = {
      what: question.what,
      points,
      isAccepted: points <= answerLimits.cost,
      service: after.service - before.service,
      database: after.database - before.database,
      bytes,
      codes: errors.map(({ extensions }) => String(extensions?.code)),
    };
    measured.push(one);
    say(`${one.what}: ${one.points} points, ${(one.service + one.database).toFixed(0)} ms ${one.codes}`);
  }
  await apollo.stop();
  return measured;
}
