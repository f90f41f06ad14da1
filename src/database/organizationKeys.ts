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
  return (await organizationKeys(db, [code])).get(code);
}

/** By their codes; a code without an organization is left out. At most one statement. */
export async function organizationKeys(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const keys = keptBy(db);
  const unknown = codes.filter((code) => !keys.has(code));
  const rows =
    unknown.length === 0
      ? []
      : await db.selectFrom('organization').select(['id', 'code']).where(isOneOf(unknown)).execute();
  // What a transaction has written may be undone.
  if (!db.isTransaction) for (const { code, id } of rows) keep(keys, code, id);
  const found = new Map(rows.map(({ code, id }) => [code, id]));
  return new Map(
    codes.flatMap((code) => {
      const key = keys.get(code) ?? found.get(code);
      return key === undefined ? [] : [[code, key]];
    }),
  );
}

const isOneOf = (codes: readonly string[]) => sql<boolean>`code = any (${codes}::text[])`;

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
