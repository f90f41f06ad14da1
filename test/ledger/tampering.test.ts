import fc from 'fast-check';
import type { Finding } from '../../src/ledger/verify/finding.js';
import { chooser } from '../model/generate/choose.js';
import { testDatabase } from '../support/database.js';
import { describe, expect } from '../support/jest.js';
import { itOnOneServer } from '../support/oneServer.js';
import { seed } from '../support/seed.js';
import { checkpointOf, chronicle, HEAD, verifyIn, verifyNow } from './chronicle.js';
import { type Tampered, tamperings } from './tamper.js';
import { unprotected } from './undone.js';

const RUNS = Number(process.env.ENKAKU_TEST_RUNS || 500);

const { db } = await testDatabase();
await chronicle(db, 'neighbour');
await chronicle(db, 'kept');

const holds = (span: Finding['revisions'], number: number) =>
  span !== undefined && span.first <= number && number <= span.last;

/** What is wrong with what was found of a tampering; undefined: it is located as it should be. */
function misplaced({ revision, event }: Tampered, findings: Finding[]): string | undefined {
  if (findings.length === 0) return 'nothing was found';
  const spans = findings.map(({ revisions }) => revisions);
  if (revision === undefined) return spans.some((span) => span === undefined) ? undefined : 'not located';
  if (!spans.some((span) => holds(span, revision))) return 'another revision was named';
  if (spans.some((span) => span !== undefined && span.last < revision))
    return 'an earlier revision was named';
  if (event !== undefined && !findings.some(({ events }) => holds(events, event)))
    return 'another event was named';
  return undefined;
}

describe('a ledger that somebody with all rights has changed', () => {
  itOnOneServer('is found out and located against a checkpoint, and an untouched one is not', async () => {
    process.stdout.write(
      `tampering: seed=${seed} runs=${RUNS}; replay: ENKAKU_TEST_SEED=${seed} npm test -- tampering\n`,
    );
    const checkpoint = await checkpointOf(db, 'kept');
    expect(checkpoint.revision.number).toBe(HEAD);
    const numbers = fc.sample(fc.array(fc.nat(9_999), { minLength: 12, maxLength: 12 }), {
      seed,
      numRuns: RUNS,
    });
    const failures: string[] = [];
    let beyondTheChain = 0;
    for (const [run, some] of numbers.entries()) {
      const choose = chooser(some);
      const seen = await unprotected(db, async (tx) => {
        const tampered = await choose.one(tamperings)(tx, 'kept', choose);
        const alone = await verifyIn(tx, 'kept');
        const against = await verifyIn(tx, 'kept', [checkpoint]);
        return { tampered, alone: alone.findings, against: against.findings };
      });
      const { tampered, alone, against } = seen;
      const wrong =
        misplaced(tampered, against) ?? (tampered.needsCheckpoint ? undefined : misplaced(tampered, alone));
      if (wrong)
        failures.push(`run ${run}, ${tampered.what}: ${wrong}: ${against.map(({ en }) => en).join(' ')}`);
      if (tampered.needsCheckpoint && alone.length === 0) beyondTheChain += 1;
      const untouched = await verifyNow(db, 'kept', [checkpoint]);
      if (untouched.findings.length > 0) failures.push(`run ${run}: found in an untouched ledger`);
    }
    expect(failures).toEqual([]);
    // The limit that the documents name is one: some of it shows against a checkpoint alone.
    if (RUNS >= 100) expect(beyondTheChain).toBeGreaterThan(0);
  });
});
