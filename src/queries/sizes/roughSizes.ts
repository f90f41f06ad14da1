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

export interface EventsOfAll {
  /** Those with most events, the largest first. */
  largest: { id: number; code: string; events: number }[];
  /** All others. */
  others: EventsOfMany;
}

/** Events are numbered without gaps, so the last number of each organization is enough. */
export async function eventsOfAll(
  db: Kysely<Tables>,
  readable: Readable,
  howMany: number,
): Promise<EventsOfAll> {
  const { rows } = await sql<EventsOfMany & Pick<EventsOfAll, 'largest'>>`
    with sized as (
      select id, code, coalesce(events, 0) as events
      from (
        select organization, (select max(position) from event where event.organization = head.organization) as events
        from ledger_head as head
      ) as counted join organization on id = counted.organization
      where ${isReadable(readable)}
    ), largest as (select * from sized order by events desc, id limit ${howMany})
    select (select coalesce(json_agg(largest order by events desc, id), '[]') from largest) as largest,
      count(*)::int as organizations, coalesce(sum(events), 0)::int as all, coalesce(max(events), 0)::int as most
    from sized where id not in (select id from largest)`.execute(db);
  const { largest, ...others } = rows[0] ?? { largest: [], organizations: 0, all: 0, most: 0 };
  return { largest, others };
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
    unitChanges: [{ day: '', count: 2 * most }],
    ...{ units: all, states: few, children: usual, unitEvents: few },
    ...{
      revisionEvents: usual,
      reorganizationEvents: usual,
      reorganizationUnits: usual,
      revisions: all,
      reorganizations: all,
    },
    ...{ changeDays: Math.min(most, 10 * USUAL), names: USUAL },
    ...{ duties: all, dutyHoldings: few, unitHoldings: few, posts: all, postStates: few, unitPosts: few },
    ...{
      dutyTransfers: few,
      unitTransfers: few,
      oversights: few,
      successions: few,
      lineageUnits: few,
      lineageSuccessions: few,
    },
  };
}
