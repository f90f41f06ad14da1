import { equalityKey } from '../domain/words/equal.js';

/** The rows of a list that the other list does not have. */
export function without<T>(list: T[], other: T[]): T[] {
  const keys = new Set(other.map(equalityKey));
  return list.filter((item) => !keys.has(equalityKey(item)));
}
