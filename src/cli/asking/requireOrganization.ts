import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Organization, organizationByCode } from '../../queries/moment/organizations.js';
import { badInput } from '../../userError.js';
import { organizationCodes } from './organizationCodes.js';
import { nothingRecorded, unknownOrganization } from './texts.js';

/** How many organizations are named to somebody who gave a code that does not exist. */
const mostNamed = 5;

export async function requireOrganization(db: Kysely<Tables>, code: string): Promise<Organization> {
  const organization = await organizationByCode(db, code, 'ALL');
  if (organization) return organization;
  const codes = await organizationCodes(db);
  const messages =
    codes.length === 0
      ? nothingRecorded(code)
      : unknownOrganization(code, codes.slice(0, mostNamed), codes.length - mostNamed);
  throw badInput(messages);
}
