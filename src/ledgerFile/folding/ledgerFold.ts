/** Folds the revisions of one ledger, one after the other, into the rows that follow from it. */
import type { History } from '../../domain/history/history.js';
import { foldLedger } from '../../ledger/foldLedger.js';
import { isLong } from '../../ledger/histories/isLong.js';
import { type KeptLines, linesOf } from '../../ledger/histories/newestState.js';
import type { RevisionLine } from '../../ledger/ledgerLine.js';
import { foldedRows, lineOf } from '../../projections/rows/foldedRows.js';
import { type TableLines, tableLines } from '../../projections/rows/tableLines.js';

export interface LedgerFold {
  take(line: RevisionLine): void;
  /** After the last revision. */
  end(): Promise<Folded>;
}

/** The rows, with the newest state of a long history; or why the ledger cannot be folded. */
export type Folded = { lines: TableLines; newest?: KeptLines } | { failed: string };

/** In this thread. */
export function foldHere(): LedgerFold {
  let history: History | undefined;
  const fold = foldLedger(foldedRows(lineOf), (folded) => {
    history = folded;
  });
  return {
    take: fold.take,
    async end() {
      if (fold.failed) return { failed: fold.failed.reason };
      const newest = history && isLong(history) ? await linesOf(history) : undefined;
      return { lines: tableLines(fold.rows.release), newest };
    },
  };
}
