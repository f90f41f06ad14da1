/** What is hashed is canonical JSON, also where the order of the fields is not looked for. */
import fc from 'fast-check';
import { canonical } from '../../src/ledger/hash.js';
import type { StoredEvent } from '../../src/ledger/ledgerLine.js';
import { contentText } from '../../src/ledger/verify/recompute.js';
import { expect, it } from '../support/jest.js';

const text = fc.string({ unit: 'binary' });
const perhaps = fc.option(text, { nil: undefined });
const event: fc.Arbitrary<StoredEvent> = fc.record({
  ...{ position: fc.nat(), id: text, type: text, effectiveOn: text, precision: text, data: text },
  ...{ ownDay: fc.constantFrom(true as const, undefined), clause: perhaps, note: perhaps },
  reorganization: perhaps,
});
const revision = fc.record({
  ...{ number: fc.nat(), recordedAt: text, recordedBy: text, reason: perhaps, idempotencyKey: perhaps },
  ...{ fingerprint: text, content: text, contentHash: text, hash: text, events: fc.array(event) },
});

it('the text of a revision that is hashed is its canonical JSON', () => {
  fc.assert(
    fc.property(revision, (one) => {
      const { number: _, recordedAt: __, contentHash: ___, hash: ____, ...covered } = one;
      expect(contentText(one)).toBe(canonical(covered));
    }),
  );
});
