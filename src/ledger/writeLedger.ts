/** Writes ledger rows with the numbers, instants and hashes that they already have. Only an import may do so. */
import type { Transaction } from 'kysely';
import { copyLine } from '../database/copying/copyLine.js';
import { copyRows } from '../database/copying/copyRows.js';
import type { Tables } from '../database/tables.js';
import type { StoredEvent, StoredRevision } from './ledgerLine.js';

/** The error of a row that the tables refuse has the number of its revision, where PostgreSQL names the row. */
export async function writeRevisions(
  tx: Transaction<Tables>,
  organization: number,
  revisions: readonly StoredRevision[],
): Promise<void> {
  const events = revisions.flatMap(({ number, events }) => events.map((event) => ({ number, event })));
  const named = (of: readonly { number: number }[]) => (error: unknown) => {
    throw Object.assign(Object(error), { revision: of[Object(error).copiedRow]?.number });
  };
  await copyRows(
    tx,
    'revision',
    REVISION,
    revisions.map((revision) => revisionLine(organization, revision)),
  ).catch(named(revisions));
  await copyRows(
    tx,
    'event',
    EVENT,
    events.map(({ number, event }) => eventLine(organization, number, event)),
  ).catch(named(events));
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
