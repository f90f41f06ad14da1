/**
 * Computes the projections of an organization from its ledger again: every row as it was, or as it should have been.
 */
import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { requireOwner } from './database/owner.js';
import type { Tables } from './database/tables.js';
import { folding } from './ledger/foldLedger.js';
import { lockHead } from './ledger/head.js';
import { revisionsWithKey } from './ledger/histories/revisions.js';
import type { KnownRevision } from './ledger/knownRevision.js';
import { outdatedOrganizations } from './projections/outdated.js';
import { type FoldedRows, foldedRows, lineOf } from './projections/rows/foldedRows.js';
import { type Replacement, replacement } from './projections/rows/replaceRows.js';
import { tableLines } from './projections/rows/tableLines.js';

/** The ended rows that follow from so many events are written while the next events are folded. */
const PORTION = 5_000;

/** In one transaction: readers see the old rows until all new ones are there, and recorders wait. */
export async function rebuild(
  db: Kysely<Tables>,
  code: string,
  onProgress: (done: number, total: number) => void = () => {},
  portion = PORTION,
): Promise<void> {
  await db.transaction().execute((tx) => rebuildIn(tx, code, onProgress, portion));
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
  portion = PORTION,
): Promise<void> {
  const found = await sql<{ id: number }>`
    select id from organization where code = ${code}`.execute(tx);
  const organization = found.rows[0]?.id;
  if (organization === undefined) throw new Error(`There is no organization "${code}".`);
  await lockHead(tx, organization);
  const revisions = await revisionsWithKey(tx, organization, code, 0);
  const rows = foldedRows(lineOf);
  const { write, end } = await replacement(tx, organization);
  await foldWhileWriting(revisions, { rows, write, onProgress, portion });
  await write(tableLines(rows.release));
  await end();
  // Whoever folds the history next keeps another one.
  await tx.deleteFrom('newest_state').where('organization', '=', organization).execute();
}

interface Folding {
  rows: FoldedRows;
  write: Replacement['write'];
  onProgress: (done: number, total: number) => void;
  portion: number;
}

/** Writes the rows that have ended, while the next events are folded. */
async function foldWhileWriting(
  revisions: readonly KnownRevision[],
  { rows, write, onProgress, portion }: Folding,
): Promise<void> {
  const take = folding(rows);
  let writing = Promise.resolve();
  let events = 0;
  try {
    for (const revision of revisions) {
      take(revision);
      onProgress(revision.number, revisions.length);
      events += revision.events.length;
      if (events >= portion) {
        events = 0;
        await writing;
        writing = write(tableLines(rows.releaseEnded));
        writing.catch(() => {});
      }
      // So that what is being written goes on.
      await setImmediate();
    }
  } finally {
    // Whatever is written after the transaction would stay.
    await writing;
  }
}
