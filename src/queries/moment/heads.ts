/**
 * The head of an organization as one text: everything that a question about it can read is the same as long as its head is.
 * It has the newest revision with its hash, which a restored ledger of the same length does not have, and the transactions
 * that wrote the rows of coverage, all of which a rebuild writes again.
 */
import { type Kysely, sql } from 'kysely';
import { mayRead, type Readable } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';

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
