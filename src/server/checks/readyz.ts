/** /livez and /readyz: whether the process runs, and whether it can answer and record. The answer has no details. */
import type { RequestHandler } from 'express';
import type { Kysely } from 'kysely';
import { readinessOf } from '../../database/canWrite.js';
import type { Standbys } from '../../database/replicas/standbys.js';
import type { Tables } from '../../database/tables.js';
import { type Disk, hasRoom } from '../health.js';
import { migrationsCheck } from './migrations.js';
import { disagreeing } from './projections.js';
import { remembered } from './remembered.js';

/** `ok`, or a fixed sentence that says what is wrong. */
export type Checks = Record<string, string>;

/** In milliseconds: as long as a probe waits, less a little. */
const PATIENCE = 2_000;

/** Asked more often, the same answer is given: many who ask cost no more than one. */
const KEPT = 1_000;
/** What rarely changes, and costs more to know. */
const KEPT_LONGER = 15_000;

const silence = 'the database does not answer';

export function checksOf(db: Kysely<Tables>, disk?: Disk): () => Promise<Checks> {
  const sameProgram = migrationsCheck();
  const check = (name: string, answer: () => Promise<string>, kept: number) => {
    const ask = remembered(answer, { for: kept, patience: PATIENCE });
    return async (): Promise<[string, string]> => [name, await ask().catch(() => silence)];
  };
  const checks = [
    check('database', () => readinessOf(db), KEPT),
    check('migrations', async () => migrationsSaid(await sameProgram(db)), KEPT_LONGER),
    check('projections', async () => projectionsSaid(await disagreeing(db)), KEPT_LONGER),
  ];
  if (disk) checks.push(check('disk', async () => diskSaid(await hasRoom(disk)), KEPT));
  return async () => Object.fromEntries(await Promise.all(checks.map((one) => one())));
}

const migrationsSaid = (isSame: boolean) =>
  isSame ? 'ok' : 'the tables or functions of the database are those of another version';
const projectionsSaid = (count: number) =>
  count === 0 ? 'ok' : `the projections of ${count} organizations disagree with the ledger`;
const diskSaid = (isFree: boolean) => (isFree ? 'ok' : 'the disk of the database is full');

export const livez: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
};

/** What is said of standbys does not count: where none can answer, the primary does. */
export function readyz(checks: () => Promise<Checks>, standbys?: Standbys): RequestHandler {
  return async (_request, response) => {
    const found = await checks();
    const isReady = isWell(found);
    response.set('Cache-Control', 'no-store').status(isReady ? 200 : 503);
    response.json({ status: isReady ? 'ready' : 'not ready', checks: found, standbys: standbys?.states() });
  };
}

export const isWell = (checks: Checks) => Object.values(checks).every((answer) => answer === 'ok');
