/** Writes parts of ledgers: of many small ones at once, since each statement has to be waited for. */
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { enterOrganizations } from '../ledger/enterOrganization.js';
import { keepLines } from '../ledger/histories/newestState.js';
import type { StoredOrganization, StoredRevision } from '../ledger/ledgerLine.js';
import { type Refused, writeHeads, writeRevisions } from '../ledger/writeLedger.js';
import { writeRows } from '../projections/rows/writeRows.js';
import { UserError } from '../userError.js';
import type { Folded } from './folding/ledgerFold.js';
import { alreadyThere, unreadable, unwritable } from './texts.js';

export interface Ledger {
  organization: StoredOrganization;
  /** Its key in the tables, once it is there. */
  key?: number;
}

/** Some revisions of a ledger. */
export interface Piece {
  ledger: Ledger;
  revisions: StoredRevision[];
  isLast: boolean;
  /** The rows that follow from the whole ledger. Absent before its end. */
  folded?: Promise<Folded>;
}

export async function writePieces(tx: Transaction<Tables>, pieces: readonly Piece[]): Promise<void> {
  await enter(
    tx,
    pieces.flatMap(({ ledger }) => (ledger.key === undefined ? [ledger] : [])),
  );
  const keyed = pieces.map((piece) => ({ ...piece, ...keyOf(piece.ledger) }));
  await writeRevisions(tx, keyed).catch((error) => {
    const { refused, message } = Object(error);
    const first = { code: keyed[0]?.code ?? '', revision: keyed[0]?.revisions[0]?.number ?? 1 };
    const { code, revision }: Refused = refused ?? first;
    throw isOutage(error) ? error : unwritable(code, revision, message);
  });
  const ended = keyed.filter(({ isLast }) => isLast);
  await writeHeads(
    tx,
    ended.map(({ organization, ledger }) => ({ organization, revision: ledger.organization.revisions })),
  );
  const all = await Promise.all(ended.map(rowsOf));
  await writeRows(tx, all);
  // The first change after the import begins with it.
  for (const { organization, newest } of all) if (newest) await keepLines(tx, organization, newest);
}

async function rowsOf({ organization, code, folded }: Piece & { organization: number; code: string }) {
  const ended = await folded;
  if (!ended || 'failed' in ended) throw unreadable(code, ended?.failed ?? '');
  return { organization, ...ended };
}

/** Enters the organizations, and notes their keys. */
async function enter(tx: Transaction<Tables>, ledgers: readonly Ledger[]): Promise<void> {
  if (ledgers.length === 0) return;
  const keys = await enterOrganizations(
    tx,
    ledgers.map(({ organization }) => organization),
  );
  for (const ledger of ledgers) ledger.key = keys.get(ledger.organization.code);
}

function keyOf({ organization: { code }, key }: Ledger) {
  if (key === undefined) throw alreadyThere(code);
  return { code, organization: key };
}

/** The database is gone, or lacks memory or disk: not a fault of the file. */
const isOutage = (error: unknown) =>
  /^(ECONN|EPIPE|08|53|57|58)/.test(String(Object(error).code)) || error instanceof UserError;
