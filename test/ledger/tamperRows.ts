/** The rows of an organization's ledger, for somebody with all rights over them. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { StoredRevision } from '../../src/ledger/ledgerLine.js';
import { readLedger } from '../../src/ledger/readLedger.js';
import { BEFORE_FIRST, chainHashOf, contentHashOf } from '../../src/ledger/verify/recompute.js';

/** The columns that hold text. */
export const texts = {
  organization: ['code', 'name', 'time_zone'],
  revision: ['recorded_by', 'reason', 'idempotency_key', 'fingerprint', 'content', 'content_hash', 'hash'],
  event: ['id', 'type', 'precision', 'clause', 'note', 'reorganization', 'data'],
} as const;

export type Row = Record<string, unknown> & {
  is: string;
  where: { revision?: number };
  place: { event?: number };
};

export async function rowsOf(
  tx: Transaction<Tables>,
  code: string,
  table: keyof typeof texts,
): Promise<Row[]> {
  const { organization } = await headOf(tx, code);
  if (table === 'organization') {
    const rows = await tx.selectFrom('organization').selectAll().where('id', '=', organization).execute();
    return rows.map((row) => ({ ...row, is: `id = ${organization}`, where: {}, place: {} }));
  }
  if (table === 'revision') {
    const rows = await tx
      .selectFrom('revision')
      .selectAll()
      .where('organization', '=', organization)
      .orderBy('number')
      .execute();
    return rows.map((row) => ({
      ...row,
      is: `organization = ${organization} and number = ${row.number}`,
      where: { revision: row.number },
      place: {},
    }));
  }
  const rows = await tx
    .selectFrom('event')
    .selectAll()
    .where('organization', '=', organization)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    ...row,
    is: `organization = ${organization} and position = ${row.position}`,
    where: { revision: row.revision },
    place: { event: row.position },
  }));
}

export async function headOf(
  tx: Transaction<Tables>,
  code: string,
): Promise<{ organization: number; number: number }> {
  const { rows } = await sql<{ organization: number; number: number }>`
    select organization, max(number)::int as number from revision
    where organization = (select id from organization where code = ${code}) group by 1`.execute(tx);
  const [head] = rows;
  if (!head) throw new Error(`${code} has no revision`);
  return head;
}

/** Only the first revisions are left. */
export async function withoutTail(tx: Transaction<Tables>, code: string, left: number): Promise<void> {
  const { organization } = await headOf(tx, code);
  await sql`delete from event where organization = ${organization} and revision > ${left}`.execute(tx);
  await sql`delete from revision where organization = ${organization} and number > ${left}`.execute(tx);
  await sql`delete from ledger_head where organization = ${organization}`.execute(tx);
  if (left > 0) await tx.insertInto('ledger_head').values({ organization, revision: left }).execute();
}

/** Computes the hashes of these revisions again, as the service would have. */
export async function rehash(
  tx: Transaction<Tables>,
  code: string,
  first: number,
  last: number,
): Promise<void> {
  const { organization } = await headOf(tx, code);
  let previous = BEFORE_FIRST;
  const revisions: StoredRevision[] = [];
  for await (const line of readLedger(tx, code)) if ('revision' in line) revisions.push(line.revision);
  for (const revision of revisions) {
    if (revision.number >= first && revision.number <= last) {
      const contentHash = contentHashOf(revision);
      revision.hash = chainHashOf(previous, revision, contentHash);
      await sql`update revision set content_hash = ${contentHash}, hash = ${revision.hash}
        where organization = ${organization} and number = ${revision.number}`.execute(tx);
    }
    previous = revision.hash;
  }
}
