import { expect } from '../../support/jest.js';

/** As toEqual, which takes its time over long answers: it is asked only where the texts differ. */
export function expectSame(answered: unknown, model: unknown): void {
  if (JSON.stringify(answered) !== JSON.stringify(model)) expect(answered).toEqual(model);
}
