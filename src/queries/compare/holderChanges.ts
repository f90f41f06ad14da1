/** The duties whose holders differ between two moments. docs/rules.md says which of them are a change of their own. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Between } from '../../domain/compare/compared.js';
import { isHoldingExplained } from '../../domain/compare/holders.js';
import { joinsFrom, joinsOf } from '../../domain/compare/joined/joins.js';
import type { DutyId, UnitId } from '../../domain/words/event.js';
import { holdingsOfDutiesOn } from '../duties/holdings.js';
import type { Moment } from '../moment/moment.js';
import type { RecordedEvent } from '../record/events.js';
import { type Moments, organizationOf } from './between.js';
import type { ComparedTransferRow } from './dutyTransfers.js';
import { eventsOfDuties } from './eventsOfDuties.js';
import { onlyInOne } from './onlyInOne.js';
import { unknownAt } from './unknown.js';

export interface HolderChangeRow {
  duty: DutyId;
  before: UnitId[];
  after: UnitId[];
  events: RecordedEvent[];
}

/** In the order in which the duties were recorded. */
export async function holderChangesBetween(
  db: Kysely<Tables>,
  moments: Moments,
  between: Between[],
  transfers: ComparedTransferRow[],
): Promise<HolderChangeRow[]> {
  const differing = await differingHolders(db, moments);
  const unknown = await unknownAt(
    db,
    moments,
    'duty',
    onlyInOne(heldIn(differing, 'before'), heldIn(differing, 'after')),
  );
  const joins = joinsFrom(joinsOf(between));
  const changed = differing.filter(
    (holders) =>
      !unknown.has(holders.duty) && !isHoldingExplained(holders, movesOf(holders.duty, transfers), joins),
  );
  const events = await eventsOfDuties(db, moments, changed);
  return changed.map((holders, i) => ({ ...holders, events: events[i] ?? [] }));
}

const heldIn = (differing: Holders[], side: 'before' | 'after') =>
  new Map(differing.filter((holders) => holders[side].length > 0).map((holders) => [holders.duty, holders]));

const movesOf = (duty: DutyId, transfers: ComparedTransferRow[]) =>
  transfers
    .filter((transfer) => transfer.duty === duty)
    .map(({ from, to, extent, backwards }) => ({ from, to, keeps: extent === 'PART', backwards }));

type Holders = Omit<HolderChangeRow, 'events'>;

async function differingHolders(db: Kysely<Tables>, moments: Moments): Promise<Holders[]> {
  const organization = organizationOf(moments);
  const at = ({ date, revision }: Moment) => sql`
    select duty, unit from duty_holding
    where organization = ${organization} and valid @> ${date}::date and known @> ${revision}::int8`;
  const { rows } = await sql<{ duty: DutyId }>`
    with before as (${at(moments.from)}), after as (${at(moments.to)})
    select duty from ((table before except table after) union all (table after except table before)) as differing
    group by duty order by length(duty), duty`.execute(db);
  const duties = rows.map(({ duty }) => duty);
  const holdersAt = async ({ date, revision }: Moment) => {
    const keys = duties.map((duty) => ({ organization, duty, date, revision }));
    const lists = await holdingsOfDutiesOn(db, keys);
    return lists.map((list) => list.map(({ unit }) => unit));
  };
  const [before, after] = await Promise.all([holdersAt(moments.from), holdersAt(moments.to)]);
  return duties.map((duty, i) => ({ duty, before: before[i] ?? [], after: after[i] ?? [] }));
}
