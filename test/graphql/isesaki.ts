/** The real history of Isesaki in a database of its own, and the ways to ask about it. */

import { isesakiDatabase } from '../support/isesaki.js';
import { asker } from './ask.js';

export async function recordedIsesaki() {
  const { db } = await isesakiDatabase();
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
