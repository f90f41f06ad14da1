/** Whether the service can answer: 200 if the database does, otherwise 503. */
import { setTimeout } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';

const patience = 2_000;

export function healthHandler(db: Kysely<Tables>): RequestHandler {
  return async (_request, response) => {
    const healthy = await databaseAnswers(db);
    response.set('Cache-Control', 'no-store');
    response.status(healthy ? 200 : 503).json({ status: healthy ? 'ok' : 'the database does not answer' });
  };
}

async function databaseAnswers(db: Kysely<Tables>): Promise<boolean> {
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  // When the connection is lost without notice, a query waits for minutes.
  return Promise.race([answer, setTimeout(patience, false, { ref: false })]);
}
