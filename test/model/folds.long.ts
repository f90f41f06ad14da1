/** As many folds as nobody waits for in `npm test`: the short way is held to the full one, and a start to a history with all of its past. */
import { describe, it } from '../support/jest.js';
import { forHistories } from './play/seed.js';
import { expectFolded } from './properties/foldProperties.js';
import { expectNewestState } from './properties/newestStateProperties.js';

const HISTORIES = 2_000;

describe('after any of many histories', () => {
  it('what is folded again is what a fold of all days gives', async () => {
    await forHistories('folded again', HISTORIES, async (numbers) => void expectFolded(numbers));
  });

  it('a start decides as a history with all of its past does', async () => {
    const met = { decided: 0, recorded: 0, needed: 0 };
    await forHistories('starts', HISTORIES, async (numbers) => expectNewestState(numbers, met));
  });
});
