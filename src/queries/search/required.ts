/** What a search needs. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { badInput } from '../../userError.js';
import { organizationByCode } from '../moment/organizations.js';
import type { Reader } from '../moment/reader.js';
import { nothingSought, searchedOrganizationUnknown } from './texts.js';

/** The text without the spaces around it; refuses a text without anything else. */
export function requireText(argument: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw badInput(nothingSought(argument));
  return trimmed;
}

/** Refuses the code of an organization that is not registered, where an empty answer would mislead. */
export async function requireOrganization(
  db: Kysely<Tables>,
  code: string | null | undefined,
  reader: Reader,
): Promise<void> {
  if (code == null || (await organizationByCode(db, code, reader))) return;
  throw badInput(searchedOrganizationUnknown(code));
}
