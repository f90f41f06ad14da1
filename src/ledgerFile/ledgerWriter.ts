/** Writes the lines of ledgers into the tables, with the rows that follow from them. While some are written, the next are read. */
import type { Transaction } from 'kysely';
import { analyze } from '../database/copying/analyze.js';
import { takeAwayIndexes } from '../database/copying/builtLater.js';
import type { Tables } from '../database/tables.js';
import type { History } from '../domain/history/history.js';
import { type Fold, foldLedger } from '../ledger/foldLedger.js';
import type { LedgerLine, StoredOrganization, StoredRevision } from '../ledger/ledgerLine.js';
import { foldedRows, lineOf } from '../projections/rows/foldedRows.js';
import { PROJECTION_TABLES } from '../projections/rows/tables.js';
import { unreadable } from './texts.js';
import { type Ledger, type Piece, writePieces } from './writePieces.js';
import { LARGE, writingBehind } from './writingBehind.js';

/** Events that are written together, of one organization or of many small ones. */
const PORTION = 20_000;

const TABLES = ['revision', 'event', ...PROJECTION_TABLES];

export interface LedgerWriter {
  /** Takes a line of a ledger that verifies so far. */
  take(line: LedgerLine): Promise<void>;
  /** After the last line. Throws where a ledger that verifies cannot be read. */
  end(): Promise<void>;
  /** Waits until nothing is being written any more, also after an error. */
  rest(): Promise<void>;
}

interface Current {
  ledger: Ledger;
  fold: Fold;
  /** After the revisions that were folded. */
  history?: History;
  /** Those that are not among the pieces yet. */
  revisions: StoredRevision[];
}

export function ledgerWriter(tx: Transaction<Tables>): LedgerWriter {
  const { meanwhile, all, rest } = writingBehind(() => takeAwayIndexes(tx, TABLES));
  let current: Current | undefined;
  let pieces: Piece[] = [];
  /** Of all that is not given out to be written. */
  let events = 0;
  let allEvents = 0;
  const failed: { code: string; reason: string }[] = [];

  function finish(): void {
    if (!current) return;
    const { ledger, fold, revisions, history } = current;
    current = undefined;
    if (fold.failed) failed.push({ code: ledger.organization.code, reason: fold.failed.reason });
    pieces.push({ ledger, revisions, isLast: true, ...(fold.failed ? {} : { rows: fold.rows, history }) });
  }

  async function write(): Promise<void> {
    const written = { pieces, events };
    pieces = [];
    events = 0;
    await meanwhile(written.events, () => writePieces(tx, written.pieces));
  }

  return {
    async take(line) {
      if ('organization' in line) {
        finish();
        if (events >= PORTION) await write();
        current = newLedger(line.organization);
      }
      if (!current || !('revision' in line)) return;
      const { ledger, fold, revisions } = current;
      fold.take(line);
      revisions.push(line.revision);
      events += line.revision.events.length;
      allEvents += line.revision.events.length;
      if (events < PORTION) return;
      pieces.push({ ledger, revisions, isLast: false });
      current.revisions = [];
      await write();
    },
    async end() {
      finish();
      await write();
      await all();
      for (const { code, reason } of failed) throw unreadable(code, reason);
      if (allEvents >= LARGE) await analyze(tx, TABLES);
    },
    rest,
  };
}

function newLedger(organization: StoredOrganization): Current {
  const current: Current = {
    ledger: { organization },
    fold: foldLedger(foldedRows(lineOf), (history) => {
      current.history = history;
    }),
    revisions: [],
  };
  return current;
}
