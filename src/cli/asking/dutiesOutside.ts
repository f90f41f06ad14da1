import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { findDuties } from '../../queries/duties/duties.js';
import type { Moment } from '../../queries/moment/moment.js';
import { ask } from './askOrganization.js';
import { type DutyOutsideFragment, HeldOutsideDocument } from './questions/tables/heldOutside.generated.js';

/** Objects that the API gives at once by their ids. */
const atOnce = 100;

/** What bodies outside the organization hold on the day: of all duties that are known at the revision, also if they were voided later. */
export async function dutiesOutside(
  db: Kysely<Tables>,
  { organization, date, revision }: Moment,
): Promise<DutyOutsideFragment[]> {
  const known = await findDuties(db, organization.id, '', revision);
  const found: DutyOutsideFragment[] = [];
  for (let i = 0; i < known.length; i += atOnce) {
    const duties = known.slice(i, i + atOnce).map(({ id }) => `${id}~${revision}`);
    const { nodes } = await ask(db, HeldOutsideDocument, { duties, date, revision });
    found.push(...nodes.flatMap((node) => node?.outsideOn ?? []));
  }
  return found;
}
