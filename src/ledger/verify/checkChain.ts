/** Whether each revision is chained to the one before, and its content matches its hashes. */

import type { StoredRevision } from '../ledgerLine.js';
import { type Finding, finding } from './finding.js';
import { BEFORE_FIRST, chainHashOf, contentHashOf } from './recompute.js';

interface Chain {
  code: string;
  findings: Finding[];
  /** The number of the next revision. */
  next: number;
  /** The revision before; absent where it is missing: the link to it cannot be checked. */
  before?: {
    hash: string;
    /** What its hash should be, as far as it can be computed. */
    expected: string[];
    recordedAt: string;
    /** The finding that its own link is broken: the next revision may show on which side. */
    suspect?: Finding;
  };
}

export const newChain = (code: string, findings: Finding[]): Chain => ({
  code,
  findings,
  next: 1,
  before: { hash: BEFORE_FIRST, expected: [], recordedAt: '' },
});

/** Takes the next revision. Changes the chain. */
export function checkRevision(chain: Chain, revision: StoredRevision, line?: number): void {
  const { code, findings, next } = chain;
  const { number, hash, contentHash, recordedAt } = revision;
  const content = contentHashOf(revision);
  const found = (what: Parameters<typeof finding>[1], revisions: Parameters<typeof finding>[2]) => {
    const one = finding(code, what, { ...revisions, line });
    findings.push(one);
    return one;
  };

  if (number < next) {
    found('REVISION_OUT_OF_PLACE', { revisions: number });
    if (content !== contentHash) found('CONTENT_CHANGED', { revisions: number });
    return;
  }
  if (number > next) {
    found('REVISION_MISSING', { revisions: { first: next, last: number - 1 } });
    chain.before = undefined;
  }
  const { before } = chain;
  const both = { revisions: { first: Math.max(1, number - 1), last: number } };
  const link = before && linkOf(before, revision, content);

  let suspect: Finding | undefined;
  if (before && !link) suspect = found('CHAIN_BROKEN', both);
  if (content !== contentHash) {
    const what = link?.content === content ? 'CONTENT_HASH_CHANGED' : 'CONTENT_CHANGED';
    found(what, { revisions: number });
  }
  if (before?.suspect && link && link.previous !== before.hash) {
    Object.assign(
      before.suspect,
      finding(code, 'HASH_CHANGED', { revisions: number - 1, line: before.suspect.line }),
    );
  }
  if (link && before && recordedAt <= before.recordedAt) found('INSTANT_NOT_LATER', both);

  const expected = before ? [contentHash, content].map((one) => chainHashOf(before.hash, revision, one)) : [];
  chain.before = { hash, expected, recordedAt, suspect };
  chain.next = number + 1;
}

/**
 * The previous hash and the content hash from which this revision's hash was computed; undefined: not from known
 * ones.
 */
function linkOf(
  { hash, expected }: NonNullable<Chain['before']>,
  revision: StoredRevision,
  content: string,
): { previous: string; content: string } | undefined {
  for (const previous of [hash, ...expected]) {
    for (const one of [revision.contentHash, content]) {
      if (chainHashOf(previous, revision, one) === revision.hash) return { previous, content: one };
    }
  }
  return undefined;
}
