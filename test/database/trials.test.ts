import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openTrials } from '../../src/database/trials.js';
import { testDatabase } from '../support/database.js';

const { db } = await testDatabase();

it('trials that end twice at the same time, as when the client hangs up, give their connection back once', async () => {
  for (let i = 0; i < 5; i++) {
    const trials = openTrials(db);
    const trial = await trials.begin();
    await sql`select 1`.execute(trial);
    await expect(Promise.all([trials.end(), trials.end()])).resolves.toBeDefined();
    await trials.end();
  }
});

it('trials that end while their connection is being opened give it back', async () => {
  for (let i = 0; i < 5; i++) {
    const trials = openTrials(db);
    const beginning = trials.begin();
    await trials.end();
    await beginning;
  }
});
