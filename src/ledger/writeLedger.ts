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
  const revisions = all.flatMap(({ revisions, ...of }) => revisions.map((revision) => ({ ...of, revision })));
  const events = revisions.flatMap(({ revision, ...of }) =>
    revision.events.map((event) => ({ ...of, revision, event })),
  );
  const named = (of: typeof revisions) => (error: unknown) => {
    const row = of[Object(error).copiedRow];
    const refused: Refused | undefined = row && { code: row.code, revision: row.revision.number };
    throw Object.assign(Object(error), { refused });
  };
  await copyRows(
    tx,
    'revision',
    REVISION,
    revisions.map(({ organization, revision }) => revisionLine(organization, revision)),
  ).catch(named(revisions));
  await copyRows(
    tx,
    'event',
    EVENT,
    events.map(({ organization, revision, event }) => eventLine(organization, revision.number, event)),
  ).catch(named(events));
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

const eventLine = (organization: number, revision: number, event: StoredEvent) =>
  copyLine([
    ...[organization, event.position, event.id, revision, event.type, event.effectiveOn],
    ...[event.ownDay ?? false, event.precision, event.clause, event.note, event.reorganization, event.data],
  ]);
