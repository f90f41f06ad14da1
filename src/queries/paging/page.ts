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
  /** How many rows the whole list has; counted when it is asked for. */
  count(): Promise<number>;
}

/**
 * A list: `rows` is a SELECT, or several that have no row in common, and `key` its columns that order the list; no two rows
 * have the same key.
 */
export interface PagedList<Row> {
  name: string;
  rows: RawBuilder<Row> | RawBuilder<Row>[];
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
  const order = sql.join(
    list.key.map((part) => sql`${sql.ref(part.column)} ${sql.raw(backward ? 'desc' : 'asc')}`),
  );
  const selects = [list.rows].flat();
  // Each for itself: PostgreSQL then stops when it has a page, where an index has the order.
  const pages = selects.map(
    (select) => sql`
      (select * from (${select}) as list
      where ${compare(args.after, '>') ?? sql`true`} and ${compare(args.before, '<') ?? sql`true`}
      order by ${order} limit ${size + 1})`,
  );
  const { rows } = await sql<Row>`
    select * from (${together(pages)}) as list order by ${order} limit ${size + 1}`.execute(db);
  // One row more than asked for shows whether there are further ones.
  const more = rows.length > size;
  const nodes = rows.slice(0, size);
  const edges = (backward ? nodes.reverse() : nodes).map((node) => ({
    cursor: writeCursor(list, node),
    node,
  }));
  const all = together(selects);
  const exists = async (condition: RawBuilder<boolean> | undefined) =>
    condition !== undefined && isAny(db, sql`select from (${all}) as list where ${condition}`);
  const [earlier, later] = await Promise.all([
    (backward && more) || exists(compare(args.after, '<=')),
    (!backward && more) || exists(compare(args.before, '>=')),
  ]);
  return {
    edges,
    pageInfo: {
      hasNextPage: later,
      hasPreviousPage: earlier,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => countOf(db, all),
  };
}

const together = (selects: RawBuilder<unknown>[]) => sql.join(selects, sql` union all `);

async function isAny(db: Kysely<Tables>, rows: RawBuilder<unknown>): Promise<boolean> {
  const found = await sql<{ exists: boolean }>`select exists (${rows}) as exists`.execute(db);
  return found.rows[0]?.exists ?? false;
}

export async function countOf(db: Kysely<Tables>, rows: RawBuilder<unknown>): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from (${rows}) as list`.execute(
    db,
  );
  return found.rows[0]?.count ?? 0;
}

/** How many entries are asked for, and from which end. `before` alone asks for the entries just before it. */
export function sizeOf({ first, last, after, before }: PageArguments): { size: number; backward: boolean } {
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
