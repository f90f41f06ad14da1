/**
 * The hash of the newest revision that a history knows. A number says how long a ledger is, and this which ledger it is: the database
 * under a running service may be replaced by another one.
 */
import type { History } from '../domain/history/history.js';

const hashes = new WeakMap<History, { revision: number; hash: string }>();

/** To be called when the history has learned its newest revision. */
export function noteHash(history: History, hash: string): void {
  hashes.set(history, { revision: history.revision, hash });
}

/** Undefined for a history that was not read from a ledger. */
export function headHash(history: History | undefined): string | undefined {
  const noted = history && hashes.get(history);
  return noted?.revision === history?.revision ? noted?.hash : undefined;
}
