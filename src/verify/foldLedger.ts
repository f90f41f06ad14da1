/** Folds a ledger, line by line as it is read, into the rows that its projections must have. */
import { type History, newHistory } from '../domain/history/history.js';
import { knownRevision } from '../ledger/knownRevision.js';
import type { LedgerLine, StoredRevision } from '../ledger/ledgerLine.js';
import { nextRows } from '../projections/nextRows.js';
import { type FoldedRows, foldedRows } from '../projections/rows/foldedRows.js';

export interface Fold {
  take(line: LedgerLine): void;
  rows: FoldedRows;
  /** The first revision that could not be folded: the service records nothing like it. */
  failed?: { revision: number; reason: string };
}

export function foldLedger(): Fold {
  let history: History | undefined;
  const rows = foldedRows();
  const fold: Fold = {
    rows,
    take(line) {
      if (!('revision' in line) || fold.failed) return;
      const { number } = line.revision;
      try {
        foldNext(line.revision);
      } catch (error) {
        fold.failed = { revision: number, reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
  function foldNext(stored: StoredRevision): void {
    const { number, content, events } = knownRevision(stored);
    if ('registration' in content) history ??= newHistory(content.registration);
    if (!history) throw new Error('the ledger does not begin with a registration');
    rows.take(number, nextRows(history, { content, events }));
  }
  return fold;
}
