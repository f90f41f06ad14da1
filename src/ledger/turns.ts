/**
 * The recorders of one organization wait for each other within this process: racing, all but one would decide in
 * vain.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** How long a recorder waits for those before it, in milliseconds; then nothing of it is recorded. */
const PATIENCE = 25_000;

const turns = new WeakMap<Kysely<Tables>, Map<string, Promise<unknown>>>();

export async function inTurn<T>(
  db: Kysely<Tables>,
  code: string,
  work: () => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const waiting = turns.get(db) ?? new Map<string, Promise<unknown>>();
  turns.set(db, waiting);
  const before = waiting.get(code) ?? Promise.resolve();
  const turn = patient(before, work, patience);
  // Whoever is next waits for those before as well, also when this one gives up.
  const end = Promise.allSettled([before, turn]);
  waiting.set(code, end);
  try {
    return await turn;
  } finally {
    end.then(() => waiting.get(code) === end && waiting.delete(code));
  }
}

function patient<T>(before: Promise<unknown>, work: () => Promise<T>, patience: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = setTimeout(() => {
      start = () => {};
      reject(Object.assign(new Error('Others are still recording.'), { code: 'ETIMEDOUT' }));
    }, patience);
    let start = () => {
      clearTimeout(giveUp);
      work().then(resolve, reject);
    };
    before.then(() => start());
  });
}
