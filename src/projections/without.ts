import { equalityKey } from '../domain/words/equal.js';

/** The rows of a list that are not in the other list. */
export function without<T>(list: T[], other: T[]): T[] {
  const keys = new Set(other.map(equalityKey));
  return list.filter((item) => !keys.has(equalityKey(item)));
}
