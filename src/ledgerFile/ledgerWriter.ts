/** Writes the lines of ledgers into the tables, with the rows that follow from them. While some are written, the next are read. */
import type { Transaction } from 'kysely';
import { analyze } from '../database/copying/analyze.js';
import { takeAwayIndexes } from '../database/copying/builtLater.js';
import type { Tables } from '../database/tables.js';
import type { Numbered, StoredOrganization, StoredRevision } from '../ledger/ledgerLine.js';
import { PROJECTION_TABLES } from '../projections/rows/tables.js';
import { foldHere, type LedgerFold } from './folding/ledgerFold.js';
import { startThreads, type Threads } from './folding/threads.js';
import { type Ledger, type Piece, writePieces } from './writePieces.js';
import { LARGE, writingBehind } from './writingBehind.js';

/** Events that are written together, of one organization or of many small ones. */
const PORTION = 20_000;

const TABLES = ['revision', 'event', ...PROJECTION_TABLES];

export interface LedgerWriter {
  /** Takes a line of a ledger that verifies so far. */
  take(line: Numbered): Promise<void>;
  /** After the last line. Throws where a ledger that verifies cannot be read. */
  end(): Promise<void>;
  /** Waits until nothing is being written any more, also after an error. */
  rest(): Promise<void>;
}

interface Current {
  ledger: Ledger;
  fold: LedgerFold;
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
  let threads: Threads | undefined;

  function begin(organization: StoredOrganization): void {
    // Most files have one ledger, or small ones: until a thread is running and warm these would be folded.
    if (allEvents >= LARGE) threads ??= startThreads();
    current = { ledger: { organization }, fold: threads?.fold() ?? foldHere(), revisions: [] };
  }

  function finish(): void {
    if (!current) return;
    const { ledger, fold, revisions } = current;
    current = undefined;
    const folded = fold.end();
    // Whoever writes the piece is told; an import that failed before writes no more pieces.
    folded.catch(() => {});
    pieces.push({ ledger, revisions, isLast: true, folded });
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
        begin(line.organization);
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
      if (allEvents >= LARGE) await analyze(tx, TABLES);
    },
    async rest() {
      await rest();
      await threads?.end();
    },
  };
}
