/**
 * The keys of organizations in the tables, by their codes. A key never changes, so it is looked up once and kept. The database under a
 * running service may be replaced by another one, in which the code has another key: statements that use a kept key also say the code.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.js';

/** Some megabytes. */
const MOST = 50_000;

/** By the object that all Kyselys of one pool share: each request has a Kysely of its own. */
const kept = new WeakMap<object, Map<string, number>>();

function keptBy(db: Kysely<Tables>): Map<string, number> {
  const { adapter } = db.getExecutor();
  const keys = kept.get(adapter) ?? new Map<string, number>();
  kept.set(adapter, keys);
  return keys;
}

/** Undefined if no organization has this code. */
export async function organizationKey(db: Kysely<Tables>, code: string): Promise<number | undefined> {
  const keys = keptBy(db);
  const known = keys.get(code);
  if (known !== undefined) return known;
  const row = await db.selectFrom('organization').select('id').where('code', '=', code).executeTakeFirst();
  // What a transaction has written may be undone.
  if (row && !db.isTransaction) keep(keys, code, row.id);
  return row?.id;
}

function keep(keys: Map<string, number>, code: string, key: number): void {
  keys.set(code, key);
  const [oldest = code] = keys.keys();
  if (keys.size > MOST) keys.delete(oldest);
}

/** To be called where the database does not know the key: the next one who asks looks it up. */
export function forgetKey(db: Kysely<Tables>, code: string): void {
  keptBy(db).delete(code);
}

/** A condition for statements that use a kept key: the database decides it once for the statement, not for each row. */
export const isKeyOf = (key: number, code: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from organization where id = ${key} and code = ${code})`;
