/**
 * Computes the projections of an organization from its ledger again: every row as it was, or as it should have been.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { requireOwner } from './database/owner.js';
import type { Tables } from './database/tables.js';
import { folding } from './ledger/foldLedger.js';
import { lockHead } from './ledger/head.js';
import { revisionsWithKey } from './ledger/histories/revisions.js';
import { outdatedOrganizations } from './projections/outdated.js';
import { foldedRows, lineOf } from './projections/rows/foldedRows.js';
import { replaceRows } from './projections/rows/writeRows.js';

/** In one transaction: readers see the old rows until all new ones are there, and recorders wait. */
export async function rebuild(
  db: Kysely<Tables>,
  code: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  await db.transaction().execute((tx) => rebuildIn(tx, code, onProgress));
}

/** Rebuilds the organizations whose rows an older program computed by other rules. Safe when several processes do it. */
export async function rebuildOutdated(db: Kysely<Tables>): Promise<void> {
  const outdated = await outdatedOrganizations(db);
  if (outdated.length > 0) await requireOwner(db);
  for (const { id, code } of outdated) {
    await db.transaction().execute(async (tx) => {
      await rebuildIn(tx, code);
      await tx.deleteFrom('outdated').where('id', '=', id).execute();
    });
  }
}

/** The same within a transaction that does more than this. */
export async function rebuildIn(
  tx: Transaction<Tables>,
  code: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from organization where code = ${code}`.execute(tx);
  const organization = rows[0]?.id;
  if (organization === undefined) throw new Error(`There is no organization "${code}".`);
  await lockHead(tx, organization);
  const revisions = await revisionsWithKey(tx, organization, code, 0);
  const folded = foldedRows(lineOf);
  const take = folding(folded);
  for (const revision of revisions) {
    take(revision);
    onProgress(revision.number, revisions.length);
  }
  await replaceRows(tx, { organization, rows: folded });
  // Whoever folds the history next keeps another one.
  await tx.deleteFrom('newest_state').where('organization', '=', organization).execute();
}
