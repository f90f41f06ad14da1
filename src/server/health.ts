/** Whether the service can answer and record: 200 if the database answers and can write, otherwise 503. */
import { statfs } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { Kysely } from 'kysely';
import { type Readiness, readinessOf } from '../database/canWrite.js';
import type { Tables } from '../database/tables.js';

const patience = 2_000;

/** PostgreSQL writes its log in files of 16 MB, and stops when it cannot create the next one. */
const leastFree = 32 * 1024 * 1024;

/** The disk that the database of this machine writes to. */
export interface Disk {
  freeBytes(): Promise<number>;
}

export const diskOf = (folder: string): Disk => ({
  async freeBytes() {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
});

export function healthHandler(db: Kysely<Tables>, disk?: Disk): RequestHandler {
  return async (_request, response) => {
    const status = (await hasRoom(disk)) ? await answerOf(db) : 'the disk of the database is full';
    response.set('Cache-Control', 'no-store');
    response.status(status === 'ok' ? 200 : 503).json({ status });
  };
}

export async function hasRoom(disk?: Disk): Promise<boolean> {
  const free = await disk?.freeBytes().catch(() => undefined);
  return free === undefined || free >= leastFree;
}

type Answer = Readiness | 'the database does not answer';

async function answerOf(db: Kysely<Tables>): Promise<Answer> {
  const silence: Answer = 'the database does not answer';
  const answer = readinessOf(db).catch(() => silence);
  // When the connection is lost without notice, a query waits for half a minute.
  return Promise.race([answer, setTimeout(patience, silence, { ref: false })]);
}
