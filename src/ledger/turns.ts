/**
 * The recorders of one organization wait for each other within this process: racing, all but one would decide in
 * vain.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

const turns = new WeakMap<Kysely<Tables>, Map<string, Promise<unknown>>>();

export async function inTurn<T>(db: Kysely<Tables>, code: string, work: () => Promise<T>): Promise<T> {
  const waiting = turns.get(db) ?? new Map<string, Promise<unknown>>();
  turns.set(db, waiting);
  const turn = (waiting.get(code) ?? Promise.resolve()).then(work, work);
  waiting.set(code, turn);
  try {
    return await turn;
  } finally {
    if (waiting.get(code) === turn) waiting.delete(code);
  }
}
