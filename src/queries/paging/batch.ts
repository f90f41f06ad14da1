import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** `place`: the number of the key, 1, 2, 3 …, to which a row of a batched statement belongs. */
export interface Placed {
  place: number;
}

type ColumnType = 'int4' | 'int8' | 'text' | 'date' | 'timestamptz';

/**
 * A list of keys as the rows of a table, so that one statement answers them all:
 * `from ${keyTable(keys, { organization: 'int4', unit: 'text' })}` reads as `key(organization, unit, place)`.
 */
export function keyTable<K>(
  keys: readonly K[],
  columns: { [name in keyof K & string]?: ColumnType },
): RawBuilder<unknown> {
  const names = Object.keys(columns) as (keyof K & string)[];
  const arrays = names.map((name) => sql`${keys.map((key) => key[name])}::${sql.raw(`${columns[name]}[]`)}`);
  return sql`unnest(${sql.join(arrays)}) with ordinality as key(${sql.join([...names, 'place'].map((name) => sql.ref(name)))})`;
}

/** Runs a batched statement. Returns one list of rows for each key, in the order of the keys. */
export async function rowsByKey<R extends Placed>(
  db: Kysely<Tables>,
  keys: readonly unknown[],
  statement: RawBuilder<R>,
): Promise<R[][]> {
  const lists: R[][] = keys.map(() => []);
  if (keys.length === 0) return lists;
  for (const row of (await statement.execute(db)).rows) lists[row.place - 1]?.push(row);
  return lists;
}
