/**
 * A moment: the day asked about (valid time) and the revision known (system time). Every question is asked at one.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import type { Organization } from './organizations.js';
import { noSuchRevision } from './texts.js';

/** An organization as it is known at a revision, whatever the day. */
export interface KnownOrganization {
  organization: Organization;
  revision: number;
}

export interface Moment extends KnownOrganization {
  date: Day;
}

/** A moment as a key of a batched statement. */
export const momentKey = ({ organization, date, revision }: Moment) => ({
  organization: organization.id,
  date,
  revision,
});

/** A point in system time: one of the two fields. */
export interface KnownAt {
  revision?: number | null;
  instant?: string | null;
}

/** The revision that `knownAt` names; absent: the newest one. */
export async function revisionKnownAt(
  db: Kysely<Tables>,
  organization: Organization,
  knownAt?: KnownAt | null,
): Promise<number> {
  if (knownAt?.revision != null) return requireRevision(organization, knownAt.revision);
  if (knownAt?.instant == null) return organization.revision;
  const [revision] = await revisionsAtInstants(db, [
    { organization: organization.id, instant: knownAt.instant },
  ]);
  return revision ?? 0;
}

/** Checks a revision number that a client gave: from 0 (before the first) to the newest. */
export function requireRevision(
  { code, revision: newest }: Pick<Organization, 'code' | 'revision'>,
  revision: number,
): number {
  if (revision >= 0 && revision <= newest) return revision;
  throw badInput(noSuchRevision(code, revision, newest));
}

/** The newest revision recorded at or before each instant; 0 before the first. */
export async function revisionsAtInstants(
  db: Kysely<Tables>,
  keys: readonly { organization: number; instant: string }[],
): Promise<number[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed & { number: number }>`
      select key.place, newest.number
      from ${keyTable(own, { instant: 'timestamptz' })},
      lateral (
        select number from revision
        where organization = ${organization} and recorded_at <= key.instant
        order by recorded_at desc limit 1) as newest`,
  );
  return lists.map(([row]) => row?.number ?? 0);
}

/** Today in the time zone of the organization. No other place reads the clock for a day. */
export function today(timeZone: string, now = new Date()): Day {
  // The Swedish format is that of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
