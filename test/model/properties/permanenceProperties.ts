/** What was answered at a revision is answered again, to the letter, whatever was recorded afterwards. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Organization } from '../../../src/queries/moment/organizations.js';
import { changeDays } from '../../../src/queries/units/changeDays.js';
import { expect } from '../../support/jest.js';
import { livesAt, snapshotsAt } from '../play/answers.js';
import { type History, type Step, unitsEver } from '../play/history.js';

/** Notes the answers of one history at each of its revisions. */
export function answersOnTheWay(db: Kysely<Tables>) {
  const answered: { revision: number; units: string[]; answer: string }[] = [];
  return {
    async note({ answer }: Step, history: History): Promise<void> {
      if (answer.revision === undefined) return;
      const { organization } = history;
      const { revision } = organization;
      const units = unitsEver(history);
      answered.push({ revision, units, answer: await everythingAt(db, organization, units, revision) });
    },
    async expectAgain({ organization, accepted }: History): Promise<void> {
      expect(answered).toHaveLength(accepted.length);
      for (const { revision, units, answer } of answered)
        expect(await everythingAt(db, organization, units, revision)).toBe(answer);
    },
  };
}

async function everythingAt(
  db: Kysely<Tables>,
  organization: Organization,
  units: string[],
  revision: number,
): Promise<string> {
  const answers = [
    await snapshotsAt(db, organization, revision),
    await livesAt(db, organization, units, revision),
    await changeDays(db, organization.id, revision),
  ];
  return JSON.stringify(answers);
}
