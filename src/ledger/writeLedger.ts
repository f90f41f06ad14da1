/** Writes ledger rows with the numbers, instants and hashes that they already have. Only an import may do so. */
import type { Transaction } from 'kysely';
import { copyLine } from '../database/copying/copyLine.js';
import { copyRows } from '../database/copying/copyRows.js';
import type { Tables } from '../database/tables.js';
import type { StoredEvent, StoredRevision } from './ledgerLine.js';

/** Revisions of one organization. */
export interface Revisions {
  code: string;
  /** Its key in the tables. */
  organization: number;
  revisions: readonly StoredRevision[];
}

/** The error of a row that the tables refuse has `refused`, where PostgreSQL names the row. */
export interface Refused {
  code: string;
  revision: number;
}

export async function writeRevisions(tx: Transaction<Tables>, all: readonly Revisions[]): Promise<void> {
  await copyRows(tx, 'revision', REVISION, revisionLines(all)).catch(named(all, () => 1));
  await copyRows(tx, 'event', EVENT, eventLines(all)).catch(named(all, ({ events }) => events.length));
}

function* revisionLines(all: readonly Revisions[]): Generator<string> {
  for (const { organization, revisions } of all)
    for (const revision of revisions) yield revisionLine(organization, revision);
}

function* eventLines(all: readonly Revisions[]): Generator<string> {
  for (const { organization, revisions } of all)
    for (const { number, events } of revisions)
      for (const event of events) yield eventLine(organization, number, event);
}

/** Throws an error of COPY again, with the revision of its row. `rowsOf`: how many rows a revision has. */
const named =
  (all: readonly Revisions[], rowsOf: (revision: StoredRevision) => number) => (error: unknown) => {
    throw Object.assign(Object(error), { refused: refusedIn(all, rowsOf, Object(error).copiedRow) });
  };

function refusedIn(
  all: readonly Revisions[],
  rowsOf: (revision: StoredRevision) => number,
  row: number,
): Refused | undefined {
  let rows = 0;
  for (const { code, revisions } of all)
    for (const revision of revisions) {
      rows += rowsOf(revision);
      if (row < rows) return { code, revision: revision.number };
    }
  return undefined;
}

/** The heads of organizations that have none yet: their newest revisions. */
export async function writeHeads(
  tx: Transaction<Tables>,
  heads: readonly { organization: number; revision: number }[],
): Promise<void> {
  if (heads.length === 0) return;
  await tx.insertInto('ledger_head').values(heads).execute();
}

const REVISION = [
  ...['organization', 'number', 'recorded_at', 'recorded_by', 'reason', 'idempotency_key', 'fingerprint'],
  ...['content', 'content_hash', 'hash'],
];

const revisionLine = (organization: number, revision: StoredRevision) =>
  copyLine([
    ...[organization, revision.number, revision.recordedAt, revision.recordedBy, revision.reason],
    ...[revision.idempotencyKey, revision.fingerprint, revision.content, revision.contentHash],
    revision.hash,
  ]);

const EVENT = [
  ...['organization', 'position', 'id', 'revision', 'type', 'effective_on', 'own_day', 'precision', 'clause'],
  ...['note', 'reorganization', 'data'],
];

/** Written out: there are very many of them, and lists of lists take as long as the line itself. */
const eventLine = (organization: number, revision: number, event: StoredEvent) =>
  copyLine([
    organization,
    event.position,
    event.id,
    revision,
    event.type,
    event.effectiveOn,
    event.ownDay ?? false,
    event.precision,
    event.clause,
    event.note,
    event.reorganization,
    event.data,
  ]);
