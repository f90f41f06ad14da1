/** Towns whose ledgers somebody with all rights rewrites for good, hashes included. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { rehash, withoutTail } from '../ledger/tamperRows.js';
import { record, register } from '../record/town.js';
import { on, unit } from '../support/given.js';

/** An organization with this many revisions. */
export async function townOf(db: Kysely<Tables>, code: string, revisions: number): Promise<void> {
  await register(db, code);
  for (let number = 2; number <= revisions; number++) await recordMore(db, code, number);
}

export async function recordMore(db: Kysely<Tables>, code: string, number: number): Promise<void> {
  const reorganization = on('2026-04-01', { create: { unit: unit(`第${number}部`) } });
  const { revision } = await record(db, code, { reorganization });
  if (revision === undefined) throw new Error(`revision ${number} was refused`);
}

/** Who recorded a revision is another one, and all hashes from there on are as the service would have made them. */
export const rewrite = (db: Kysely<Tables>, code: string, from: number): Promise<void> =>
  unprotectedly(db, async (tx) => {
    await sql`update revision set recorded_by = 'somebody else'
      where organization = (select id from organization where code = ${code}) and number = ${from}`.execute(
      tx,
    );
    await rehash(tx, code, from, 10_000);
  });

export const cutOff = (db: Kysely<Tables>, code: string, left: number): Promise<void> =>
  unprotectedly(db, (tx) => withoutTail(tx, code, left));

async function unprotectedly(
  db: Kysely<Tables>,
  edit: (tx: Parameters<typeof rehash>[0]) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const table of ['organization', 'revision', 'event'])
      await sql`alter table ${sql.ref(table)} disable trigger all`.execute(tx);
    await edit(tx);
    for (const table of ['organization', 'revision', 'event'])
      await sql`alter table ${sql.ref(table)} enable trigger all`.execute(tx);
  });
}

/** What `enkaku verify` finds without a checkpoint. */
export const foundAlone = async (db: Kysely<Tables>, code: string): Promise<string[]> =>
  ((await verifyLedger(db, code, () => undefined))?.findings ?? []).map((finding) => finding.code);
