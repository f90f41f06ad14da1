/** Writes the lines of ledgers into the tables, with the rows that follow from them. While some are written, the next are read. */
import type { Transaction } from 'kysely';
import { takeAwayIndexes } from '../database/copying/builtLater.js';
import type { Tables } from '../database/tables.js';
import { enterOrganization } from '../ledger/enterOrganization.js';
import { type Fold, foldLedger } from '../ledger/foldLedger.js';
import { lockHead } from '../ledger/head.js';
import type { LedgerLine, StoredOrganization, StoredRevision } from '../ledger/ledgerLine.js';
import { writeRevisions } from '../ledger/writeLedger.js';
import { foldedRows, lineOf } from '../projections/rows/foldedRows.js';
import { PROJECTION_TABLES } from '../projections/rows/tables.js';
import { writeRows } from '../projections/rows/writeRows.js';
import { UserError } from '../userError.js';
import { alreadyThere, unreadable, unwritable } from './texts.js';
import { writingBehind } from './writingBehind.js';

/** Events that are written together. */
const PORTION = 5_000;

const TABLES = ['revision', 'event', ...PROJECTION_TABLES];

export interface LedgerWriter {
  /** Takes a line of a ledger that verifies so far. */
  take(line: LedgerLine): Promise<void>;
  /** After the last line. Throws where a ledger that verifies cannot be read. */
  end(): Promise<void>;
  /** Waits until nothing is being written any more, also after an error. */
  rest(): Promise<void>;
}

interface Written {
  organization: StoredOrganization;
  /** Its key in the tables, once it is there. */
  key?: number;
  fold: Fold;
  /** Those that are not written yet, and how many events they have. */
  revisions: StoredRevision[];
  events: number;
}

export function ledgerWriter(tx: Transaction<Tables>): LedgerWriter {
  const { meanwhile, all, rest } = writingBehind(() => takeAwayIndexes(tx, TABLES));
  let current: Written | undefined;
  const failed: { code: string; reason: string }[] = [];

  async function finish(): Promise<void> {
    const finished = current;
    current = undefined;
    if (!finished) return;
    const { fold, organization } = finished;
    if (fold.failed) failed.push({ code: organization.code, reason: fold.failed.reason });
    const { events } = finished;
    const revisions = taken(finished);
    await meanwhile(events, async () => {
      const key = await writeTaken(tx, finished, revisions);
      await lockHead(tx, key);
      if (!fold.failed) await writeRows(tx, key, fold.rows);
    });
  }

  return {
    async take(line) {
      if ('organization' in line) {
        await finish();
        current = newlyWritten(line.organization);
      }
      if (!current || !('revision' in line)) return;
      const written = current;
      written.fold.take(line);
      written.revisions.push(line.revision);
      written.events += line.revision.events.length;
      if (written.events < PORTION) return;
      const { events } = written;
      const revisions = taken(written);
      await meanwhile(events, async () => void (await writeTaken(tx, written, revisions)));
    },
    async end() {
      await finish();
      await all();
      for (const { code, reason } of failed) throw unreadable(code, reason);
    },
    rest,
  };
}

const newlyWritten = (organization: StoredOrganization): Written => ({
  organization,
  fold: foldLedger(foldedRows(lineOf)),
  revisions: [],
  events: 0,
});

function taken(written: Written): StoredRevision[] {
  const { revisions } = written;
  written.revisions = [];
  written.events = 0;
  return revisions;
}

async function writeTaken(
  tx: Transaction<Tables>,
  written: Written,
  revisions: StoredRevision[],
): Promise<number> {
  const { code } = written.organization;
  written.key ??= await enterOrganization(tx, written.organization);
  const { key } = written;
  if (key === undefined) throw alreadyThere(code);
  await writeRevisions(tx, key, revisions).catch((error) => {
    const { revision, message } = Object(error);
    throw isOutage(error) ? error : unwritable(revision ?? revisions[0]?.number, message);
  });
  return key;
}

/** The database is gone, or lacks memory or disk: not a fault of the file. */
const isOutage = (error: unknown) =>
  /^(ECONN|EPIPE|08|53|57|58)/.test(String(Object(error).code)) || error instanceof UserError;
