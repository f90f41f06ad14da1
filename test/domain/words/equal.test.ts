import fc from 'fast-check';
import { equal, equalityKey } from '../../../src/domain/words/equal.js';
import { canonical } from '../../../src/ledger/hash.js';
import { describe, expect, it } from '../../support/jest.js';

const same: [string, unknown, unknown][] = [
  ['texts', '課', '課'],
  ['keys in another order', { name: '文書係', kind: '係' }, { kind: '係', name: '文書係' }],
  ['keys in another order further down', [{ a: { b: 1, c: 2 } }], [{ a: { c: 2, b: 1 } }]],
  ['an undefined field and an absent one', { name: '文書係', after: undefined }, { name: '文書係' }],
  ['undefined and null in a list', [undefined], [null]],
];

const different: [string, unknown, unknown][] = [
  ['a null field and an absent one', { parent: null }, {}],
  ['fewer fields', { name: '文書係' }, { name: '文書係', kind: '係' }],
  ['as many fields by other names', { from: 1 }, { to: 1 }],
  ['a list in another order', ['u1', 'u2'], ['u2', 'u1']],
  ['a longer list', ['u1'], ['u1', 'u1']],
  ['a number and its text', 1, '1'],
  ['a list and an object of its items', ['u1'], { 0: 'u1' }],
  ['an empty list and an empty object', [], {}],
  ['null and an empty object', null, {}],
  ['undefined and null', undefined, null],
  ['texts that only a separator keeps apart', ['a,b'], ['a', 'b']],
];

describe('equal values', () => {
  it.each(same)('are %s', (_, a, b) => {
    expect(equal(a, b)).toBe(true);
    expect(equal(b, a)).toBe(true);
    expect(equalityKey(a)).toBe(equalityKey(b));
  });

  it.each(different)('are not %s', (_, a, b) => {
    expect(equal(a, b)).toBe(false);
    expect(equal(b, a)).toBe(false);
    expect(equalityKey(a)).not.toBe(equalityKey(b));
  });
});

/** Few keys and few values, so that two of them are often alike. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>('', 'a', 'a,b', '"', 0, 1, null, undefined, true),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', '0', ','), tie('value'), { maxKeys: 3 }),
  ),
}));

/** The same value with the keys of its objects in reverse, and a field more that says nothing. */
function rewritten(some: unknown): unknown {
  if (Array.isArray(some)) return some.map(rewritten);
  if (typeof some !== 'object' || some === null) return some;
  const fields = Object.entries(some).map(([key, part]) => [key, rewritten(part)] as const);
  return { nothing: undefined, ...Object.fromEntries(fields.reverse()) };
}

describe('of any two values', () => {
  it('equality, their keys and their canonical JSON say the same', () => {
    const tally = { equal: 0, different: 0 };
    const property = fc.property(value, value, (a, b) => {
      const isEqual = canonical({ a }) === canonical({ a: b });
      tally[isEqual ? 'equal' : 'different'] += 1;
      expect(equal(a, b)).toBe(isEqual);
      expect(equalityKey(a) === equalityKey(b)).toBe(isEqual);
    });
    fc.assert(property, { numRuns: 5_000 });
    expect(tally.equal).toBeGreaterThan(50);
    expect(tally.different).toBeGreaterThan(50);
  });

  it('one equals itself however its fields are ordered', () => {
    fc.assert(
      fc.property(value, (some) => {
        expect(equal(some, rewritten(some))).toBe(true);
        expect(equalityKey(some)).toBe(equalityKey(rewritten(some)));
      }),
      { numRuns: 1_000 },
    );
  });
});
