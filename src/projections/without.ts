import { equalityKey } from '../domain/words/equal.js';

/** The rows of a list that are not in the other list. */
export function without<T>(list: T[], other: T[]): T[] {
  if (list === other) return [];
  if (list.length === 0 || other.length === 0) return list;
  const keys = new Set(other.map(equalityKey));
  return list.filter((item) => !keys.has(equalityKey(item)));
}
