import fc from 'fast-check';
import { eachInSteps } from '../../../src/domain/words/steps.js';
import { expect, it } from '../../support/jest.js';

it('each item of a list has its turn once, in order, and others have theirs after at most a hundred', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000 }), (length) => {
      const items = Array.from({ length }, (_, i) => i);
      const done: number[] = [];
      let last = 0;
      for (const _ of eachInSteps(items, (item) => done.push(item))) {
        expect(done.length - last).toBeLessThanOrEqual(100);
        last = done.length;
      }
      expect(done.length - last).toBeLessThanOrEqual(100);
      expect(done).toEqual(items);
    }),
  );
});
