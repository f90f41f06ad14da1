import fc from 'fast-check';
import { entriesInSteps } from '../../../src/domain/fold/maps/entriesInSteps.js';
import { PersistentMap } from '../../../src/domain/fold/maps/persistentMap.js';
import { finish } from '../../../src/domain/words/steps.js';
import { describe, expect, it } from '../../support/jest.js';

/** A map that is copied by reference beside a plain one that is copied whole. */
interface Pair {
  shared: PersistentMap<number>;
  plain: Map<string, number>;
}

/** What is done to one of the copies. Some keys have one hash: 'costarring' and 'liquid' have it in FNV-1a. */
const key = fc.oneof(
  fc.constantFrom('costarring', 'liquid', 'declinate', 'macallums', ''),
  fc.nat({ max: 400 }).map((n) => `town:u${n}`),
);
const act = fc.record({
  at: fc.nat(),
  what: fc.constantFrom('set', 'set', 'set', 'set', 'set', 'set', 'delete', 'delete', 'copy'),
  key,
  value: fc.nat(),
});

function perform({ shared, plain }: Pair, what: string, key: string, value: number): Pair[] {
  if (what === 'copy') return [{ shared: shared.copy(), plain: new Map(plain) }];
  if (what === 'delete') expect(shared.delete(key)).toBe(plain.delete(key));
  else {
    shared.set(key, value);
    plain.set(key, value);
  }
  return [];
}

describe('a map that is copied by reference', () => {
  it('is as a map that is copied whole: the same values, in the same order, in every copy', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 100, maxLength: 300 }), (acts) => {
        const pairs: Pair[] = [{ shared: new PersistentMap(), plain: new Map() }];
        for (const { at, what, key, value } of acts) {
          pairs.push(...perform(pairs[at % pairs.length]!, what, key, value));
        }
        for (const { shared, plain } of pairs) {
          const all = (map: PersistentMap<number> | Map<string, number>) => ({
            entries: [...map],
            size: map.size,
            keys: [...map.keys()],
            values: [...map.values()],
            found: acts.map(({ key }) => [map.has(key), map.get(key)]),
          });
          expect(finish(entriesInSteps(shared))).toEqual(shared.entries());
          expect(JSON.stringify(all(shared))).toBe(JSON.stringify(all(plain)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists its entries in steps, also those that are kept elsewhere, as it does at once', () => {
    const large = new PersistentMap<number>();
    for (let i = 0; i < 12_345; i++) large.set(`town:u${(i * 7_919) % 12_345}`, i);
    const over = PersistentMap.over<number>({
      find: (key) => large.entry(key),
      keys: () => large.keys(),
    });
    for (let i = 0; i < 3_000; i++) over.delete(`town:u${3 * i}`);
    for (let i = 0; i < 2_000; i++) over.set(`village:u${i}`, i);
    for (const [map, count] of [
      [large, 12_345],
      [over, 11_345],
    ] as const) {
      const steps = entriesInSteps(map);
      let taken = 1;
      let next = steps.next();
      for (; !next.done; next = steps.next()) taken += 1;
      expect(next.value).toEqual(map.entries());
      expect(next.value).toHaveLength(count);
      expect(taken).toBeGreaterThan(count / 500);
    }
  });

  it('puts a key that was deleted and is set again last, and keeps the place of one that is replaced', () => {
    const map = new PersistentMap<number>();
    map.set('a', 1).set('b', 2).set('c', 3).set('a', 4);
    map.delete('b');
    map.set('b', 5);
    expect([...map]).toEqual([
      ['a', 4],
      ['c', 3],
      ['b', 5],
    ]);
  });

  it('is copied and changed at a cost that does not grow with its size', () => {
    const timeOf = (size: number) => {
      const map = new PersistentMap<number>();
      for (let i = 0; i < size; i++) map.set(`town:u${i}`, i);
      const times = Array.from({ length: 5 }, () => {
        const begun = performance.now();
        for (let i = 0; i < 500; i++) map.copy().set(`town:u${i % size}`, i);
        return performance.now() - begun;
      });
      return Math.min(...times);
    };
    timeOf(1_000);
    // A map that is copied whole takes 100 times as long here; two levels of nodes more take perhaps 2 times as long.
    expect(timeOf(100_000) / timeOf(1_000)).toBeLessThan(20);
  });
});
