/** The hashes of a revision, computed again from the stored texts, as append.ts and chain_hash in SQL compute them. */
import { sha256 } from '../hash.js';
import type { StoredRevision } from '../ledgerLine.js';

/** The hash that the first revision is chained to. */
export const BEFORE_FIRST = '0'.repeat(64);

/** Covers the revision and its events, except the revision's number and instant. */
export const contentHashOf = (revision: StoredRevision): string => sha256(contentText(revision));

/** As `canonical` writes it, which takes several times as long to find the order of fields that are always the same. */
export function contentText(revision: StoredRevision): string {
  const { recordedBy, reason, idempotencyKey, fingerprint, content, events } = revision;
  const sorted = events.map(
    ({ position, id, type, effectiveOn, ownDay, precision, clause, note, reorganization, data }) => ({
      clause,
      data,
      effectiveOn,
      id,
      note,
      ownDay,
      position,
      precision,
      reorganization,
      type,
    }),
  );
  return JSON.stringify({ content, events: sorted, fingerprint, idempotencyKey, reason, recordedBy });
}

export const chainHashOf = (
  previous: string,
  { number, recordedAt }: Pick<StoredRevision, 'number' | 'recordedAt'>,
  contentHash: string,
): string => sha256([previous, number, recordedAt, contentHash].join('\n'));
