/** Records the history of Isesaki into an empty database, from files such as a records officer writes. */
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { organizationKey } from '../database/organizationKeys.js';
import type { Tables } from '../database/tables.js';
import { hasErrors, type Problem } from '../domain/problems/problem.js';
import { readRecordFile, recordFile } from '../recordFile/readRecordFile.js';

export const isesaki = '102041';

const files = ['baseline.yaml', '2026-04-01.yaml'];

/**
 * Returns the names of the files that were recorded. Each file has its own idempotency key, so that two starts at the
 * same time record it once, and the next start completes what a killed one left undone.
 */
export async function seed(db: Kysely<Tables>, author: string): Promise<string[]> {
  const done = await keysUsed(db);
  if (done === undefined) return [];
  const recorded: string[] = [];
  for (const name of files) {
    if (done.has(keyOf(name))) continue;
    // This file runs from dist/src/server.
    const path = fileURLToPath(new URL(`../../../data/isesaki/${name}`, import.meta.url));
    const { problems } = await recordFile(db, await readRecordFile(path), author, keyOf(name));
    if (hasErrors(problems)) throw new Error(refused(name, problems));
    recorded.push(name);
  }
  return recorded;
}

const keyOf = (name: string) => `seed data/isesaki/${name}`;

/** The idempotency keys of the seed files recorded so far; undefined if the database has data of other origin. */
async function keysUsed(db: Kysely<Tables>): Promise<Set<string> | undefined> {
  const organizations = await db.selectFrom('organization').select('code').limit(2).execute();
  if (organizations.length === 0) return new Set();
  const organization = await organizationKey(db, isesaki);
  if (organization === undefined) return undefined;
  const rows = await db
    .selectFrom('revision')
    .select('idempotency_key as key')
    .where('organization', '=', organization)
    .where('idempotency_key', 'in', files.map(keyOf))
    .execute();
  return rows.length === 0 ? undefined : new Set(rows.flatMap(({ key }) => key ?? []));
}

function refused(name: string, problems: Problem[]): string {
  const sentences = problems.map(({ code, path, en }) => `  ${code} ${path ?? ''}: ${en}`);
  return `data/isesaki/${name} cannot be recorded (ENKAKU_SEED=off starts without it):\n${sentences.join('\n')}`;
}
