/** The rows of a large revision in portions, each written by a statement of its own, so that none takes too long. */
import type { RowChanges } from './rowChanges.js';

/** Some of the lists of `RowChanges`, or parts of them. */
export type Portion = Record<string, unknown[]>;

/** Two thousand units take less than a second on a busy machine. */
const ROWS = 2_000;

/** All rows that are closed come before all that are opened: that makes room for a new row under the same key. */
export function portionsOf(rows: RowChanges): [Portion, ...Portion[]] {
  const lists: [string, unknown[]][] = Object.entries(rows);
  const isClosing = ([name]: [string, unknown[]]) => name.startsWith('close');
  const first: Portion = {};
  const others: Portion[] = [];
  let portion = first;
  let left = ROWS;
  for (const [name, list] of [...lists.filter(isClosing), ...lists.filter((one) => !isClosing(one))]) {
    for (let next = 0; next < list.length; ) {
      if (left === 0) {
        portion = {};
        others.push(portion);
        left = ROWS;
      }
      const part = list.slice(next, next + left);
      portion[name] = part;
      next += part.length;
      left -= part.length;
    }
  }
  return [first, ...others];
}

/** The lists that are not empty, all in one. */
export const filled = (rows: RowChanges): Portion =>
  Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0));
