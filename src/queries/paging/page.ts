/** Pages of any list that has a total order, as Relay's cursor connections define them. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { badInput } from '../../userError.js';
import { type KeyPart, readCursor, writeCursor } from './cursor.js';
import { firstAndLast, wrongSize } from './texts.js';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

/** A list: `rows` is a SELECT, and `key` its columns that order the list; no two rows have the same key. */
export interface PagedList<Row> {
  name: string;
  rows: RawBuilder<Row>;
  key: KeyPart[];
}

export const largestPage = 1000;
export const usualPage = 50;

/** One page of a list, and whether there are entries before and after it. */
export async function pageOf<Row extends object>(
  db: Kysely<Tables>,
  list: PagedList<Row>,
  args: PageArguments,
): Promise<Page<Row>> {
  const { size, backward } = sizeOf(args);
  const key = sql.join(list.key.map((part) => sql.ref(part.column)));
  const compare = (cursor: string | null | undefined, sign: string) =>
    cursor == null ? undefined : sql<boolean>`(${key}) ${sql.raw(sign)} (${readCursor(list, cursor)})`;
  const [beyond, short] = [compare(args.after, '>'), compare(args.before, '<')];
  const [earlier, later] = [compare(args.after, '<='), compare(args.before, '>=')];
  const order = sql.join(
    list.key.map((part) => sql`${sql.ref(part.column)} ${sql.raw(backward ? 'desc' : 'asc')}`),
  );
  const [{ rows }, counts] = await Promise.all([
    // One row more than asked for shows whether there are further ones.
    sql<Row>`
      select * from (${list.rows}) as list
      where ${beyond ?? sql`true`} and ${short ?? sql`true`}
      order by ${order} limit ${size + 1}`.execute(db),
    sql<Counts>`
      select count(*)::int as total,
        coalesce(bool_or(${earlier ?? sql`false`}), false) as earlier,
        coalesce(bool_or(${later ?? sql`false`}), false) as later
      from (${list.rows}) as list`.execute(db),
  ]);
  const more = rows.length > size;
  const nodes = rows.slice(0, size);
  const edges = (backward ? nodes.reverse() : nodes).map((node) => ({
    cursor: writeCursor(list, node),
    node,
  }));
  const beside = counts.rows[0] ?? { total: 0, earlier: false, later: false };
  return {
    edges,
    pageInfo: {
      hasNextPage: (!backward && more) || beside.later,
      hasPreviousPage: (backward && more) || beside.earlier,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: beside.total,
  };
}

/** How many rows the list has, and whether any come up to `after`, or from `before` on. */
interface Counts {
  total: number;
  earlier: boolean;
  later: boolean;
}

/** How many entries are asked for, and from which end. `before` alone asks for the entries just before it. */
function sizeOf({ first, last, after, before }: PageArguments): { size: number; backward: boolean } {
  if (first != null && last != null) throw badInput(firstAndLast);
  requireSize('first', first);
  requireSize('last', last);
  return {
    size: first ?? last ?? usualPage,
    backward: last != null || (first == null && before != null && after == null),
  };
}

/** Refuses a number of entries that a page cannot have. */
export function requireSize(name: string, size: number | null | undefined): void {
  if (size == null || (Number.isInteger(size) && size >= 0 && size <= largestPage)) return;
  throw badInput(wrongSize(name, size, largestPage));
}
