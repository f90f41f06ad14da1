/** The sizes of organizations that are not counted one by one, from the number of their events. */
import { type Kysely, sql } from 'kysely';
import type { Readable } from '../../access/permission.js';
import type { Tables } from '../../database/tables.js';
import { isReadable } from '../moment/organizations.js';
import type { Group, Sizes } from './sizes.js';

export interface EventsOfMany {
  organizations: number;
  /** Of all of them together. */
  all: number;
  /** Of the largest. */
  most: number;
}

/** Events are numbered without gaps, so the last number of each organization is enough. */
export async function eventsOfMany(db: Kysely<Tables>, readable: Readable): Promise<EventsOfMany> {
  const { rows } = await sql<EventsOfMany>`
    select count(*)::int as organizations, coalesce(sum(events), 0)::int as all, coalesce(max(events), 0)::int as most
    from (select (select max(position) from event where organization = organization.id) as events
      from organization where ${isReadable(readable)}) as sized`.execute(db);
  return rows[0] ?? { organizations: 0, all: 0, most: 0 };
}

/** What one unit, duty or post has of its own seldom exceeds this. */
const USUAL = 20;

/** Every row is caused by an event, and the baseline gives each unit one. */
export function roughSizes({ all, most }: Omit<EventsOfMany, 'organizations'>): Sizes {
  const few: Group = { all: all * 2, most: Math.min(most, USUAL) };
  const usual: Group = { all, most: Math.min(most, 10 * USUAL) };
  const onAnyDay = [{ from: '', count: most }];
  return {
    ...{ unitsOn: onAnyDay, holdingsOn: onAnyDay, postsOn: onAnyDay },
    ...{ units: all, states: few, children: usual, unitEvents: few },
    ...{ revisionEvents: usual, reorganizationEvents: usual, revisions: all, reorganizations: all },
    ...{ changeDays: Math.min(most, 10 * USUAL), names: USUAL },
    ...{ duties: all, dutyHoldings: few, unitHoldings: few, posts: all, postStates: few, unitPosts: few },
    ...{ dutyTransfers: few, unitTransfers: few, oversights: few, successions: few, lineage: USUAL },
  };
}
