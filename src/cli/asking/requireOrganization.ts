import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Organization, organizationByCode } from '../../queries/moment/organizations.js';
import { badInput } from '../../userError.js';

export async function requireOrganization(db: Kysely<Tables>, code: string): Promise<Organization> {
  const organization = await organizationByCode(db, code);
  if (organization) return organization;
  throw badInput(
    `組織「${code}」は登録されていません。コードを確かめるか、enkaku record で登録してください。`,
    `There is no organization "${code}". Check the code, or register it with enkaku record.`,
  );
}
