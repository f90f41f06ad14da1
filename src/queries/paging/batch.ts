/**
 * Batched statements: one for all keys of one organization. Each relation of a statement is restricted to that organization
 * by a value, never by the column of another relation: a database that is distributed by organization then asks one server.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** `place`: the number of the key, 1, 2, 3 …, to which a row of a batched statement belongs. */
export interface Placed {
  place: number;
}

interface OfOrganization {
  organization: number;
}

type ColumnType = 'int4' | 'int8' | 'text' | 'date' | 'timestamptz';

/**
 * A list of keys as the rows of a table, so that one statement answers them all:
 * `from ${keyTable(keys, { unit: 'text' })}` reads as `key(unit, place)`.
 */
export function keyTable<K>(
  keys: readonly K[],
  columns: { [name in Exclude<keyof K & string, 'organization'>]?: ColumnType },
): RawBuilder<unknown> {
  const names = Object.keys(columns) as (keyof typeof columns & string)[];
  const arrays = names.map((name) => sql`${keys.map((key) => key[name])}::${sql.raw(`${columns[name]}[]`)}`);
  return sql`unnest(${sql.join(arrays)}) with ordinality as key(${sql.join([...names, 'place'].map((name) => sql.ref(name)))})`;
}

/**
 * Runs a batched statement for the keys of each organization. Returns one list of rows for each key, in the order of the
 * keys.
 */
export function rowsByKey<K extends OfOrganization, R extends Placed>(
  db: Kysely<Tables>,
  keys: readonly K[],
  statement: (organization: number, keys: readonly K[]) => RawBuilder<R>,
): Promise<R[][]> {
  return byOrganization(keys, async (organization, own) => {
    const lists: R[][] = own.map(() => []);
    for (const row of (await statement(organization, own).execute(db)).rows) lists[row.place - 1]?.push(row);
    return lists;
  });
}

/** So many organizations of one batch are asked at the same time: other requests need connections as well. */
const AT_ONCE = 4;

/** The answers to the keys of each organization, in the order of all keys. */
export async function byOrganization<K extends OfOrganization, Value>(
  keys: readonly K[],
  answer: (organization: number, keys: readonly K[]) => Promise<Value[]>,
): Promise<Value[]> {
  const waiting = [...placesByOrganization(keys)];
  const values = new Array<Value>(keys.length);
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [organization, places] = next;
      const found = await answer(
        organization,
        places.map((place) => keys[place]!),
      );
      for (const [i, place] of places.entries()) values[place] = found[i]!;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return values;
}

function placesByOrganization(keys: readonly OfOrganization[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, { organization }] of keys.entries()) {
    const own = places.get(organization);
    if (own) own.push(place);
    else places.set(organization, [place]);
  }
  return places;
}
