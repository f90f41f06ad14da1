/** A moment: the day asked about and the revision known. Every question is asked at one. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import type { Organization } from './organizations.js';

export interface Moment {
  organization: Organization;
  date: Day;
  revision: number;
}

/** A point on the axis of knowledge: one of the two. */
export interface KnownAt {
  revision?: number | null;
  instant?: string | null;
}

/** The revision that `knownAt` means; absent: the newest one. */
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

/** A revision number that a client gave, from 0 (before the first) to the newest. */
export function requireRevision(organization: Organization, revision: number): number {
  const { code, revision: newest } = organization;
  if (revision >= 0 && revision <= newest) return revision;
  throw badInput(
    `組織 ${code} に版 ${revision} はありません。0 から最新の ${newest} までの番号を指定してください。`,
    `The organization ${code} has no revision ${revision}: give a number from 0 to ${newest}, the newest.`,
  );
}

/** The newest revision recorded at or before each instant; 0 before the first. */
export async function revisionsAtInstants(
  db: Kysely<Tables>,
  keys: readonly { organization: number; instant: string }[],
): Promise<number[]> {
  const lists = await rowsByKey(
    db,
    keys,
    sql<Placed & { number: number }>`
      select key.place, newest.number
      from ${keyTable(keys, { organization: 'int4', instant: 'timestamptz' })},
      lateral (
        select number from revision
        where organization = key.organization and recorded_at <= key.instant
        order by recorded_at desc limit 1) as newest`,
  );
  return lists.map(([row]) => row?.number ?? 0);
}

/** Today where the organization is. The only place that reads the clock for a day. */
export function today(timeZone: string, now = new Date()): Day {
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
