/** Pages of a list that is made as a whole, in the order of its keys. */

import { keyIn, writeCursor } from '../paging/cursor.js';
import type { Page } from '../paging/page.js';
import { requireSize } from '../paging/page.js';

interface Keyed<Row> {
  name: string;
  rows: readonly Row[];
  /** No two rows have the same key. */
  keyOf(row: Row): string;
}

export function pageOfList<Row>(
  { name, rows, keyOf }: Keyed<Row>,
  { first, after }: { first: number; after?: string | null },
): Page<Row> {
  requireSize('first', first);
  const list = { name, key: [{ column: 'key', type: 'text' as const }] };
  const behind = after == null ? undefined : String(keyIn(list, after)[0]);
  const start = behind === undefined ? 0 : rows.filter((row) => keyOf(row) <= behind).length;
  const edges = rows
    .slice(start, start + first)
    .map((node) => ({ cursor: writeCursor(list, { key: keyOf(node) }), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + first < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: async () => rows.length,
  };
}
