/** A command is checked against the same timeline that the history then has: for random commands of all kinds. */
import { describe, expect, it } from '../support/jest.js';
import { forHistories } from './play/seed.js';
import { expectFolded } from './properties/foldProperties.js';

describe('a decided command', () => {
  it('gives the tree that the history then has, and breaks no rule on any day', async () => {
    const recorded = new Set<string>();
    await forHistories('amendments decided', 40, async (numbers) => {
      for (const verb of expectFolded(numbers)) recorded.add(verb);
    });
    // None of the seven was only ever refused.
    expect([...recorded].sort()).toEqual([
      'correct',
      'extend',
      'record',
      'reschedule',
      'void',
      'widen',
      'withdraw',
    ]);
  });
});
