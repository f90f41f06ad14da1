/** An organization recorded as its users do, for questions whose rows would be tedious to write by hand. */

import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Change } from '../../src/domain/words/change.js';
import type { BaselineUnit, RegisterOrganization } from '../../src/domain/words/command.js';
import type { Day } from '../../src/domain/words/day.js';
import { type Organization, organizationByCode } from '../../src/queries/moment/organizations.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { expect } from '../support/jest.js';

export const KNOWN_FROM: Day = '2020-04-01';

export const section = (name: string, ...children: BaselineUnit[]): BaselineUnit => ({
  name,
  kind: '課',
  children,
});

/** Registers it, its units being `code:u1`, `code:u2` … from the top down, and gives the way to record more. */
export async function recorded(
  db: Kysely<Tables>,
  code: string,
  units: BaselineUnit[],
  more: Partial<RegisterOrganization> = {},
) {
  const { problems } = await registerOrganization(
    db,
    { code, name: code, knownFrom: KNOWN_FROM, units, ...more },
    'test',
  );
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);

  async function on(effectiveOn: Day, ...changes: Change[]): Promise<void> {
    const answer = await recordReorganization(
      db,
      { organization: code, reorganization: { title: '機構改正', effectiveOn, changes } },
      'test',
    );
    expect(answer.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  }
  const now = async (): Promise<Organization> => (await organizationByCode(db, code, 'ALL'))!;
  return { on, now };
}
