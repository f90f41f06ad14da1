/** The hashes of a revision, computed anew from what is stored: append.ts and chain_hash in SQL, written once more. */
import { canonical, sha256 } from '../hash.js';
import type { StoredRevision } from '../ledgerLine.js';

/** What stands where a first revision has nothing before it. */
export const BEFORE_FIRST = '0'.repeat(64);

/** Covers all that the revision and its events say, save its number and its instant. */
export function contentHashOf(revision: StoredRevision): string {
  const { recordedBy, reason, idempotencyKey, fingerprint, content, events } = revision;
  return sha256(canonical({ recordedBy, reason, idempotencyKey, fingerprint, content, events }));
}

export const chainHashOf = (
  previous: string,
  { number, recordedAt }: Pick<StoredRevision, 'number' | 'recordedAt'>,
  contentHash: string,
): string => sha256([previous, number, recordedAt, contentHash].join('\n'));
