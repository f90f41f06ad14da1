/** The real history of Isesaki in a database of its own, and the ways to ask about it. */

import { recordReorganization, registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { expect } from '../support/jest.js';
import { asker } from './ask.js';

export async function recordedIsesaki() {
  const { db } = await testDatabase();
  expect((await registerOrganization(db, isesakiBaseline(), 'local')).problems).toEqual([]);
  expect((await recordReorganization(db, isesakiReorganization(), 'local')).problems).toEqual([]);
  const { ask, attempt } = await asker(db);

  /** Asks about the city; gives the fields of the organization. */
  async function askCity(fields: string): Promise<unknown> {
    const { organization } = await ask<{ organization: object }>(
      `{ organization(code: "102041") { ${fields} } }`,
    );
    return organization;
  }
  return { ask, attempt, askCity };
}
