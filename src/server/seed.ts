/** Isesaki's history, recorded into an empty database from the files that a records officer could have written. */
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { hasErrors, type Problem } from '../domain/problems/problem.js';
import { readRecordFile, recordFile } from '../recordFile/readRecordFile.js';

export const isesaki = '102041';

const files = ['baseline.yaml', '2026-04-01.yaml'];

/**
 * Gives the names of the files recorded here. Each has an idempotency key of its own: two starts at once record it
 * once, and what a killed start left undone is completed by the next.
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

/** The keys under which seeds were recorded; undefined if the database holds anything that was not begun by seeding. */
async function keysUsed(db: Kysely<Tables>): Promise<Set<string> | undefined> {
  const organizations = await db.selectFrom('organization').select('code').limit(2).execute();
  if (organizations.length === 0) return new Set();
  const rows = await db
    .selectFrom('revision')
    .innerJoin('organization', 'organization.id', 'revision.organization')
    .select('idempotency_key as key')
    .where('code', '=', isesaki)
    .where('idempotency_key', 'in', files.map(keyOf))
    .execute();
  return rows.length === 0 ? undefined : new Set(rows.flatMap(({ key }) => key ?? []));
}

function refused(name: string, problems: Problem[]): string {
  const sentences = problems.map(({ code, path, en }) => `  ${code} ${path ?? ''}: ${en}`);
  return `data/isesaki/${name} cannot be recorded (ENKAKU_SEED=off starts without it):\n${sentences.join('\n')}`;
}
