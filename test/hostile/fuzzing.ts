/** Sends random requests to a service, and says what is wrong with its answers. */

import { sql } from 'kysely';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { tokenFor } from '../support/access.js';
import { expect } from '../support/jest.js';
import { city } from './city.js';
import { fuzzed } from './fuzz.js';

const LEAKS =
  /node_modules|\/(dist|src|work|home|root|tmp)\/|ECONN|SQLSTATE|relation "|syntax error at or near|Internal error/;
const TOGETHER = 8;

export async function fuzz(count: number, seed: number): Promise<void> {
  const { db, service, send, logged } = await city(1);
  const authorization = `Bearer ${await tokenFor({ '*': 'admin' })}`;
  const requests = fuzzed(buildGraphqlSchema(), seed);
  const wrong: string[] = [];
  const statuses = new Map<number, number>();
  let left = count;
  const worker = async () => {
    while (left-- > 0) {
      const sent = requests.next().value;
      const { status, body } = await send({ ...sent, headers: { authorization, ...sent.headers } });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500 || LEAKS.test(body))
        wrong.push(`${status} ${body.slice(0, 300)} to ${String(sent.body).slice(0, 1_000)}`);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  const { status } = await send({ body: JSON.stringify({ query: '{ __typename }' }) });
  await service.stop();
  process.stderr.write(
    `${count} requests of the seed ${seed}: ${JSON.stringify(Object.fromEntries(statuses))}\n`,
  );
  expect(wrong).toEqual([]);
  expect(logged).toEqual([]);
  expect(status).toBe(200);
  const { rows } = await sql<{ events: number }>`select count(*)::int as events from event`.execute(db);
  expect(rows[0]?.events).toBeGreaterThanOrEqual(501);
}
