import { describe, expect, it } from '../support/jest.js';
import { forHistories } from './play/seed.js';
import { expectNewestState, type Met } from './properties/newestStateProperties.js';

describe('a history that begins with its newest state', () => {
  it('decides the same, with the same rows and the same impact, and learns the same', async () => {
    const met: Met = { decided: 0, recorded: 0, needed: 0 };
    await forHistories('newest states', 15, async (numbers) => expectNewestState(numbers, met));
    // All ways are met.
    expect(Object.values(met).every((count) => count > 20)).toBe(true);
  });
});
