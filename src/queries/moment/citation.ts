/** Citations: organization@date~revision, by which an answer is cited and asked for again. They are the ids of snapshots. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { readAddress } from '../../domain/words/address.js';
import { badInput } from '../../userError.js';
import { idOf } from './ids.js';
import { type Moment, requireRevision } from './moment.js';
import { organizationByCode } from './organizations.js';
import type { Reader } from './reader.js';
import { citedOrganizationUnknown, notACitation, provisionalCitation } from './texts.js';

export const citationOf = (moment: Moment): string => idOf(moment, moment.organization.code, moment.date);

/** The moment that a citation names; refuses a text that is not a citation. */
export async function momentCited(db: Kysely<Tables>, citation: string, reader: Reader): Promise<Moment> {
  const address = readAddress(citation.trim());
  const shown = citation.length > 100 ? `${citation.slice(0, 100)}…` : citation;
  if (address === 'PROVISIONAL') throw badInput(provisionalCitation(shown));
  if (address === 'MALFORMED' || address.local !== undefined || address.day === undefined) {
    throw badInput(notACitation(shown));
  }
  const organization = await organizationByCode(db, address.organization, reader);
  if (!organization) throw badInput(citedOrganizationUnknown(citation, address.organization));
  return { organization, date: address.day, revision: requireRevision(organization, address.revision) };
}
