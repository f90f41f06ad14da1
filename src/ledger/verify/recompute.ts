/** The hashes of a revision, computed again from the stored texts, as append.ts and chain_hash in SQL compute them. */
import { canonical, sha256 } from '../hash.js';
import type { StoredRevision } from '../ledgerLine.js';

/** The hash that the first revision is chained to. */
export const BEFORE_FIRST = '0'.repeat(64);

/** Covers the revision and its events, except the revision's number and instant. */
export function contentHashOf(revision: StoredRevision): string {
  const { recordedBy, reason, idempotencyKey, fingerprint, content, events } = revision;
  return sha256(canonical({ recordedBy, reason, idempotencyKey, fingerprint, content, events }));
}

export const chainHashOf = (
  previous: string,
  { number, recordedAt }: Pick<StoredRevision, 'number' | 'recordedAt'>,
  contentHash: string,
): string => sha256([previous, number, recordedAt, contentHash].join('\n'));
