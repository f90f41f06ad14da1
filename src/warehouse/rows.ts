/** The rows of a view, some at a time, so that a long history need not fit into memory. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { View } from './views.js';

export type Row = Record<string, unknown>;

// A cursor takes no parameters.
const isOne = (codes: readonly string[]) =>
  codes.length === 0 ? sql`false` : sql`code in (${sql.join(codes.map((code) => sql.lit(code)))})`;

/** Rows in memory at a time: one group of a Parquet file. */
const atOnce = 50_000;

/** What sorts by the locale of the database, unless told otherwise. */
const TEXTS = /^(text|text\[\]|jsonb)$/;

/**
 * The rows of these organizations, in the order of all columns, texts by their bytes: so the same record gives the same
 * file, on any server.
 */
export async function* rowsOf(
  tx: Transaction<Tables>,
  { name, columns }: View,
  codes: readonly string[],
): AsyncGenerator<Row[]> {
  const selected = columns.map(({ name, type }) =>
    /\[\]$|^jsonb?$/.test(type) ? sql`to_jsonb(${sql.ref(name)}) as ${sql.ref(name)}` : sql.ref(name),
  );
  const order = columns.map(({ name, type }) =>
    TEXTS.test(type) ? sql`${sql.ref(name)}::text collate "C"` : sql.ref(name),
  );
  await sql`
    declare dumped no scroll cursor for
    select ${sql.join(selected)} from ${sql.table(`enkaku.${name}`)}
    where ${isOne(codes)}
    order by ${sql.join(order)}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(atOnce)} from dumped`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < atOnce) break;
  }
  await sql`close dumped`.execute(tx);
}
