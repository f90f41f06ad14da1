/** Folds a ledger, line by line as it is read, into the rows that its projections must have. */
import { type History, newHistoryForRows } from '../domain/history/history.js';
import { nextRows } from '../projections/nextRows.js';
import { type FoldedRows, foldedRows } from '../projections/rows/foldedRows.js';
import { type KnownRevision, knownRevision } from './knownRevision.js';
import type { LedgerLine } from './ledgerLine.js';

export interface Fold {
  take(line: LedgerLine): void;
  rows: FoldedRows;
  /** The first revision that could not be folded: the service records nothing like it. */
  failed?: { revision: number; reason: string };
}

/** `rows`: what takes the rows. `afterEach`: what looks at the history after each revision. */
export function foldLedger(rows = foldedRows(), afterEach: (history: History) => void = () => {}): Fold {
  const take = folding(rows, afterEach);
  const fold: Fold = {
    rows,
    take(line) {
      if (!('revision' in line) || fold.failed) return;
      try {
        take(knownRevision(line.revision));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        fold.failed = { revision: line.revision.number, reason };
      }
    },
  };
  return fold;
}

/** Returns what takes the next revision. It throws where that cannot be folded. */
export function folding(
  rows: FoldedRows,
  afterEach: (history: History) => void = () => {},
): (revision: KnownRevision) => void {
  let history: History | undefined;
  return ({ number, content, events }) => {
    if ('registration' in content) history ??= newHistoryForRows(content.registration);
    if (!history) throw new Error('the ledger does not begin with a registration');
    rows.take(number, nextRows(history, { content, events }));
    afterEach(history);
  };
}
