/** Whoever reads the history of an organization waits for those who read it already: a long one is folded once for all of them. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** By the object that all Kyselys of one pool share. */
const reading = new WeakMap<object, Map<string, Promise<unknown>>>();

export async function oneAtATime<T>(db: Kysely<Tables>, code: string, work: () => Promise<T>): Promise<T> {
  const { adapter } = db.getExecutor();
  const last = reading.get(adapter) ?? new Map<string, Promise<unknown>>();
  reading.set(adapter, last);
  const before = last.get(code) ?? Promise.resolve();
  const own = before.then(work);
  const end = own.catch(() => {});
  last.set(code, end);
  try {
    return await own;
  } finally {
    if (last.get(code) === end) last.delete(code);
  }
}
