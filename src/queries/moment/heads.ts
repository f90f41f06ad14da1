/**
 * The head of an organization as one text: everything that a question about it can read is the same as long as its head is.
 * It has the newest revision with its hash, which a restored ledger of the same length does not have, and the transactions
 * that wrote the rows of coverage, all of which a rebuild writes again.
 */
import { type Kysely, sql } from 'kysely';
import { mayRead, type Readable } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { organizationRows } from './organizationRows.js';

/** Of the organizations with these codes; a code without one that may be read is left out. */
export async function headsByCode(
  db: Kysely<Tables>,
  codes: readonly string[],
  readable: Readable,
): Promise<ReadonlyMap<string, string>> {
  const rows = await organizationRows(
    db,
    codes.filter((code) => mayRead(readable, code)),
  );
  return new Map([...rows].map(([code, { head }]) => [code, head]));
}

/**
 * Whether the database still has what it had at these heads, and perhaps more: not if it was rebuilt, restored from an earlier
 * time, or replaced by another one. What was answered there about a revision is then right as long as it is so.
 */
export async function stillHas(
  db: Kysely<Tables>,
  heads: readonly { code: string; head: string }[],
): Promise<boolean[]> {
  const keys = heads.map(({ code, head }) => {
    const [id, number, hash = '', coverage = ''] = head.split(' ');
    return { code, organization: Number(id), number: Number(number ?? 0), hash, coverage };
  });
  const found = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed>`
      select key.place::int as place
      from ${keyTable(own, { code: 'text', number: 'int4', hash: 'text', coverage: 'text' })}
      join organization on organization.id = ${organization} and organization.code = key.code
      join revision on revision.organization = ${organization} and revision.number = key.number and revision.hash = key.hash
      where key.coverage = coalesce((select coverage.xmin::text from coverage where organization = ${organization}
        order by lower(coverage.known), lower(coverage.valid) limit 1), '')`,
  );
  return found.map((rows) => rows.length > 0);
}

/** The newest revisions of these organizations: the one statement about the ledgers of many. */
export async function newestRevisions(
  db: Kysely<Tables>,
  organizations: readonly number[],
): Promise<Map<number, number>> {
  if (organizations.length === 0) return new Map();
  const { rows } = await sql<{ organization: number; revision: number }>`
    select organization, revision from ledger_head where organization = any (${organizations}::int8[])`.execute(
    db,
  );
  return new Map(rows.map(({ organization, revision }) => [organization, revision]));
}
