/** Ten thousand answers, ten thousand revisions later. */
import { randomInt } from 'node:crypto';
import { testDatabase } from '../support/database.js';
import { describe, it } from '../support/jest.js';
import { expectAnswersAgain } from './play/answersAgain.js';

const ORGANIZATIONS = Number(process.env.ENKAKU_TEST_RUNS ?? 100);

const { db } = await testDatabase();

describe('ten thousand answers at a revision', () => {
  it('are the same bytes after ten thousand revisions more, corrections among them', async () => {
    const first = Number(process.env.ENKAKU_TEST_SEED ?? randomInt(2 ** 30));
    process.stdout.write(`model, ten thousand answers: seed=${first} organizations=${ORGANIZATIONS}\n`);
    const begun = Date.now();
    for (let i = 0; i < ORGANIZATIONS; i++) {
      await expectAnswersAgain(db, first + i, {
        organizations: 1,
        answers: 100,
        revisionsBefore: 15,
        revisionsAfter: 100,
      });
      const seconds = Math.round((Date.now() - begun) / 1000);
      if (i % 5 === 4) process.stdout.write(`${(i + 1) * 100} answers, ${seconds} s\n`);
    }
  });
});
