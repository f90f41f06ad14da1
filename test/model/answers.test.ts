import { testDatabase } from '../support/database.js';
import { describe, it } from '../support/jest.js';
import { seed } from '../support/seed.js';
import { expectAnswersAgain } from './play/answersAgain.js';

const { db } = await testDatabase();

describe('answers at a revision', () => {
  it('are the same bytes after as many revisions more, corrections among them', async () => {
    process.stdout.write(`model, answers: seed=${seed}\n`);
    await expectAnswersAgain(db, seed, {
      organizations: 3,
      answers: 100,
      revisionsBefore: 10,
      revisionsAfter: 50,
    });
  });
});
