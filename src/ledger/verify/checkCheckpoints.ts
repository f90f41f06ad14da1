/** Whether the chain still holds what checkpoints vouch for: what a chain cannot tell of itself. */
import type { Checkpoint } from './checkpoint.js';
import { type Finding, finding } from './finding.js';

/** `hashes`: those that the vouched revisions have now. */
export function checkCheckpoints(
  code: string,
  checkpoints: Checkpoint[],
  head: number,
  hashes: Map<number, string>,
): Finding[] {
  const findings: Finding[] = [];
  // A checkpoint that holds shows that nothing up to it was rewritten: so several of them tell where it was.
  let sound = 0;
  for (const { revision } of checkpoints.toSorted((a, b) => a.revision.number - b.revision.number)) {
    const { number, hash } = revision;
    const stands = hashes.get(number);
    if (stands === hash) {
      sound = number;
      continue;
    }
    const revisions = { first: Math.min(sound + 1, number), last: number };
    findings.push(
      number > head
        ? finding(code, 'CUT_OFF', { revisions, words: [head] })
        : finding(code, 'REWRITTEN', { revisions, words: [stands ?? 'none', hash] }),
    );
  }
  return findings;
}
