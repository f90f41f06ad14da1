/** The revisions of a ledger as the domain needs them: those of some organization after one that is known, oldest first. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { forgetKey, isKeyOf, organizationKey } from '../../database/organizationKeys.js';
import type { Tables } from '../../database/tables.js';
import { type EventText, type KnownRevision, knownRevision } from '../knownRevision.js';

/** A revision whose texts are not parsed yet. */
export interface RevisionText {
  number: number;
  hash: string;
  content: string;
  events: EventText[];
}

/** How many events are read at once; a revision is read as a whole. */
const PORTION = 1_000;

/** The revisions after one, each with its events in ledger order. None if no organization has this code. */
export const revisionsAfter = (
  db: Kysely<Tables>,
  code: string,
  revision: number,
): Promise<KnownRevision[]> =>
  withKey(db, code, [], async (organization) => {
    const revisions = await revisionsWithKey(db, organization, code, revision);
    return revisions.length > 0 || revision > 0 ? revisions : undefined;
  });

/**
 * Reads with the key of an organization. `read`: undefined if there is nothing under the key; every organization has a revision 1, so
 * then the key in memory may be of a database that was replaced, and is looked up again. `none`: if no organization has this code.
 */
export async function withKey<T>(
  db: Kysely<Tables>,
  code: string,
  none: T,
  read: (organization: number) => Promise<T | undefined>,
): Promise<T> {
  const organization = await organizationKey(db, code);
  if (organization === undefined) return none;
  const found = await read(organization);
  if (found !== undefined) return found;
  forgetKey(db, code);
  const key = await organizationKey(db, code);
  return key === undefined || key === organization ? none : ((await read(key)) ?? none);
}

/** The same in one statement, none if the organization with this key does not have this code. */
export async function revisionsWithKey(
  db: Kysely<Tables>,
  organization: number,
  code: string,
  revision: number,
): Promise<KnownRevision[]> {
  const revisions = await texts(db, organization, code, revision);
  return revisions.filter(({ number }) => number > revision).map(knownRevision);
}

/** Where the next portion of a ledger begins. */
export interface Known {
  revision: number;
  /** Of that revision. */
  hash?: string;
  /** The number of events in the ledger until then. */
  events: number;
}

/** Some of the revisions after what is known, and whether there are more. Undefined if it is not what this ledger begins with. */
export async function portionAfter(
  db: Kysely<Tables>,
  organization: number,
  code: string,
  { revision, hash, events }: Known,
): Promise<{ revisions: RevisionText[]; isLast: boolean } | undefined> {
  const end = sql`coalesce((
    select revision from event where organization = ${organization} and position = ${events + PORTION}), 2147483647)`;
  const revisions = await texts(db, organization, code, revision, end);
  if (revision > 0) {
    const known = revisions.shift();
    if (known?.number !== revision || known.hash !== hash) return undefined;
  }
  const read = revisions.reduce((sum, { events: ofRevision }) => sum + ofRevision.length, 0);
  return { revisions, isLast: read < PORTION };
}

/** Those after a revision, and this one itself without its events. */
async function texts(
  db: Kysely<Tables>,
  organization: number,
  code: string,
  revision: number,
  until: RawBuilder<unknown> = sql`2147483647`,
): Promise<RevisionText[]> {
  const { rows } = await sql<RevisionText>`
    select r.number, r.hash, r.content, coalesce(e.events, '[]') as events
    from revision r
    left join lateral (
      select json_agg(json_build_object(
        'id', id, 'type', type, 'effectiveOn', effective_on, 'ownDay', own_day, 'precision', precision,
        'clause', clause, 'note', note, 'reorganization', reorganization, 'data', data) order by position) as events
      from event where organization = ${organization} and revision = r.number and r.number > ${revision}
    ) e on true
    where r.organization = ${organization} and r.number >= ${revision} and r.number <= ${until}
      and ${isKeyOf(organization, code)}
    order by r.number`.execute(db);
  return rows;
}
