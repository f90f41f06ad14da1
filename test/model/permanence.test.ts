import type { Organization } from '../../src/queries/moment/organizations.js';
import { changeDays } from '../../src/queries/units/changeDays.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { livesAt, snapshotsAt } from './play/answers.js';
import { unitsEver } from './play/history.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';

const { db } = await testDatabase();

describe('after any history', () => {
  it('what was answered at a revision is answered again, to the letter', async () => {
    await forHistories('permanence', 30, async (numbers) => {
      const answered: { revision: number; units: string[]; answer: string }[] = [];
      await play(db, numbers, {
        eachStep: async ({ answer }, history) => {
          if (answer.revision === undefined) return;
          const { organization } = history;
          const { revision } = organization;
          const units = unitsEver(history);
          answered.push({ revision, units, answer: await everythingAt(organization, units, revision) });
        },
        afterwards: async ({ organization }) => {
          for (const { revision, units, answer } of answered) {
            expect(await everythingAt(organization, units, revision)).toBe(answer);
          }
        },
      });
    });
  });
});

async function everythingAt(organization: Organization, units: string[], revision: number): Promise<string> {
  const answers = [
    await snapshotsAt(db, organization, revision),
    await livesAt(db, organization, units, revision),
    await changeDays(db, organization.id, revision),
  ];
  return JSON.stringify(answers);
}
