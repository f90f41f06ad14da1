/** A ledger that was forged so that its hashes fit. */
import type { StoredRevision } from '../../src/ledger/ledgerLine.js';
import { BEFORE_FIRST, chainHashOf, contentHashOf } from '../../src/ledger/verify/recompute.js';

/** `ledger`: of one organization. Its second revision is changed. */
export function forged(ledger: string, change: (revision: StoredRevision) => void): string {
  let previous = BEFORE_FIRST;
  return ledger
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { revision }: { revision?: StoredRevision } = JSON.parse(line);
      if (!revision) return line;
      if (revision.number === 2) change(revision);
      revision.contentHash = contentHashOf(revision);
      previous = revision.hash = chainHashOf(previous, revision, revision.contentHash);
      return JSON.stringify({ revision });
    })
    .join('\n');
}
