import { describe, expect, it } from '@jest/globals';
import { rebuild } from '../../src/projections/rebuild.js';
import { changeDays } from '../../src/queries/changeDays.js';
import type { Organization } from '../../src/queries/organizations.js';
import { testDatabase } from '../support/database.js';
import { livesAt, snapshotsAt } from './answers.js';
import { dump } from './dump.js';
import { unitsEver } from './history.js';
import { play } from './play.js';
import { forHistories } from './seed.js';

const { db } = await testDatabase();

describe('after any history', () => {
  it('what was answered at a revision is answered again, to the letter', async () => {
    await forHistories('permanence', 20, async (numbers) => {
      const answered: { revision: number; units: string[]; answer: string }[] = [];
      await play(db, numbers, {
        eachStep: async ({ recorded }, history) => {
          if (recorded.length === 0) return;
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

  it('a rebuild reproduces every row', async () => {
    await forHistories('rebuild', 20, async (numbers) => {
      await play(db, numbers, {
        afterwards: async ({ organization }) => {
          const before = await dump(db, organization.id);
          await rebuild(db, organization.code);
          expect(await dump(db, organization.id)).toEqual(before);
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
