/** Citations: organization@date~revision, by which an answer is cited and asked for again. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { isDay } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { type Moment, requireRevision } from './moment.js';
import { organizationByCode } from './organizations.js';
import { citedOrganizationUnknown, notACitation } from './texts.js';

export const citationOf = ({ organization, date, revision }: Moment): string =>
  `${organization.code}@${date}~${revision}`;

const CITATION = /^([A-Za-z0-9._-]{1,64})@(\d{4}-\d{2}-\d{2})~(\d+)$/;

/** The moment that a citation names; refuses a text that is not a citation. */
export async function momentCited(db: Kysely<Tables>, citation: string): Promise<Moment> {
  const [, code = '', date = '', revision = ''] = CITATION.exec(citation.trim()) ?? [];
  if (!isDay(date)) {
    const shown = citation.length > 100 ? `${citation.slice(0, 100)}…` : citation;
    throw badInput(notACitation(shown));
  }
  const organization = await organizationByCode(db, code);
  if (!organization) throw badInput(citedOrganizationUnknown(citation, code));
  return { organization, date, revision: requireRevision(organization, Number(revision)) };
}
