/**
 * Whether the chain still has the hashes that checkpoints prove. The chain alone cannot show that its end was
 * rewritten.
 */
import type { Checkpoint } from './checkpoint.js';
import { type Finding, finding } from './finding.js';

/** `hashes`: the present hashes of the revisions that have a checkpoint. */
export function checkCheckpoints(
  code: string,
  checkpoints: Checkpoint[],
  head: number,
  hashes: Map<number, string>,
): Finding[] {
  const findings: Finding[] = [];
  // A matching checkpoint shows that nothing up to it was rewritten: several checkpoints narrow down the place.
  let sound = 0;
  for (const { revision } of checkpoints.toSorted((a, b) => a.revision.number - b.revision.number)) {
    const { number, hash } = revision;
    const stored = hashes.get(number);
    if (stored === hash) {
      sound = number;
      continue;
    }
    const revisions = { first: Math.min(sound + 1, number), last: number };
    findings.push(
      number > head
        ? finding(code, 'CUT_OFF', { revisions, words: [head] })
        : finding(code, 'REWRITTEN', { revisions, words: [stored ?? 'none', hash] }),
    );
  }
  return findings;
}
