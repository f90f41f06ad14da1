/** The organization has on every day, as known at a revision, the name that the rules give it. */

import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { nameOn, namesOfOrganizations } from '../../../src/queries/moment/organizationNames.js';
import { expect } from '../../support/jest.js';
import { DAYS } from '../generate/generate.js';
import { type History, knownAt } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { organizationNameOn } from '../reference/organizationNames.js';

export async function expectOrganizationNames(db: Kysely<Tables>, history: History): Promise<void> {
  const { organization, events } = history;
  const revisions = [...events.keys()].slice(1);
  const keys = revisions.map((revision) => ({ organization: organization.id, revision }));
  const answered = await namesOfOrganizations(db, keys);
  for (const [i, revision] of revisions.entries()) {
    const names = answered[i] ?? [];
    const known = knownAt(history, revision);
    expectSame(
      DAYS.map((day) => nameOn(names, day)?.name),
      DAYS.map((day) => organizationNameOn(known, organization.code, day)),
    );
    // One period follows the other, and neighbours differ.
    expectSame(
      names.map(({ until }) => until),
      [...names.slice(1).map(({ from }) => from), null],
    );
    expect(names.filter(({ name }, k) => name === names[k + 1]?.name)).toEqual([]);
  }
}
