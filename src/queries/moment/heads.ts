/**
 * The head of an organization as one text: everything that a question about it can read is the same as long as its head is.
 * It has the newest revision with its hash, which a restored ledger of the same length does not have, and the transactions
 * that wrote the rows of coverage, all of which a rebuild writes again.
 */
import { type Kysely, sql } from 'kysely';
import { mayRead, type Readable } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import { keyTable } from '../paging/batch.js';

/** In a statement from `organization`: another text after each rebuild, and the same after most recordings. */
export const writtenColumn = sql<string>`
  (select string_agg(coverage.xmin::text, ' ' order by lower(coverage.known), lower(coverage.valid))
    from coverage where coverage.organization = organization.id)`;

/** In a statement from `organization`. */
export const headColumn = sql<string>`concat_ws(' ', organization.id,
  (select concat(number, ' ', hash) from revision where organization = organization.id order by number desc limit 1),
  ${writtenColumn})`;

/** Of the organizations with these codes; a code without one that may be read is left out. */
export async function headsByCode(
  db: Kysely<Tables>,
  codes: readonly string[],
  readable: Readable,
): Promise<ReadonlyMap<string, string>> {
  const readableCodes = codes.filter((code) => mayRead(readable, code));
  if (readableCodes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; head: string }>`
    select code, ${headColumn} as head from organization where code = any (${readableCodes}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ code, head }) => [code, head]));
}

/**
 * Whether the database still has what it had at these heads, and perhaps more: not if it was rebuilt, restored from an earlier
 * time, or replaced by another one. What was answered there about a revision is then right as long as it is so.
 */
export async function stillHas(
  db: Kysely<Tables>,
  heads: readonly { code: string; head: string }[],
): Promise<boolean[]> {
  const parts = heads.map(({ code, head }) => {
    const [id = '', number = '', hash = '', coverage = ''] = head.split(' ');
    return { code, id: Number(id), number: Number(number), hash, coverage };
  });
  const { rows } = await sql<{ place: number }>`
    select key.place::int as place
    from ${keyTable(parts, { code: 'text', id: 'int8', number: 'int4', hash: 'text', coverage: 'text' })}
    join organization on organization.id = key.id and organization.code = key.code
    join revision on revision.organization = key.id and revision.number = key.number and revision.hash = key.hash
    where key.coverage = coalesce((select coverage.xmin::text from coverage where coverage.organization = key.id
      order by lower(coverage.known), lower(coverage.valid) limit 1), '')`.execute(db);
  const found = new Set(rows.map(({ place }) => place));
  return heads.map((_, i) => found.has(i + 1));
}
