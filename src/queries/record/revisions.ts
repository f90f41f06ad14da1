/** Revisions: the audit log. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { ReorganizationId, UnitId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type Page, type PageArguments, pageOf } from '../paging/page.js';

export interface RevisionRow {
  organization: number;
  number: number;
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
  hash: string;
  /** The reorganization that it recorded or amended. */
  reorganization: ReorganizationId | null;
  /** Where the chart was read that it recorded. */
  source: string | null;
}

/**
 * All conditions must be met; those about events must be met by one and the same event of the revision. `from` is
 * inclusive, `until` exclusive.
 */
export interface RevisionFilter {
  recordedBy?: string | null;
  recordedByPart?: string | null;
  recordedFrom?: string | null;
  recordedUntil?: string | null;
  unit?: UnitId | null;
  eventType?: string | null;
  effectiveFrom?: Day | null;
  effectiveUntil?: Day | null;
}

export const revisionColumns = sql`
  revision.organization, revision.number, recorded_at as "recordedAt", recorded_by as "recordedBy", reason, hash,
  coalesce(content::json #>> '{reorganization,id}', content::json #>> '{amends,reorganization}') as reorganization,
  coalesce(content::json #>> '{registration,source}', content::json #>> '{extension,source}',
    content::json #>> '{widening,source}') as source`;

/** The revisions of an organization, oldest first. */
export function revisionPage(
  db: Kysely<Tables>,
  organization: number,
  filter: RevisionFilter | null | undefined,
  args: PageArguments,
): Promise<Page<RevisionRow>> {
  return pageOf(
    db,
    {
      name: 'revisions',
      rows: sql<RevisionRow>`
        select ${revisionColumns} from revision
        where organization = ${organization} and ${allOf(revisionConditions(organization, filter ?? {}))}`,
      key: [{ column: 'number', type: 'int4' }],
    },
    args,
  );
}

export async function revisionsByNumber(
  db: Kysely<Tables>,
  keys: readonly { organization: number; number: number }[],
): Promise<(RevisionRow | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<RevisionRow & Placed>`
      select key.place, ${revisionColumns}
      from ${keyTable(own, { number: 'int4' })}
      join revision on revision.organization = ${organization} and revision.number = key.number`,
  );
  return lists.map(([row]) => row);
}

/** The revisions that recorded or amended each reorganization and were known at the revision, oldest first. */
export async function revisionsOfReorganizations(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: ReorganizationId; revision: number }[],
): Promise<RevisionRow[][]> {
  // An amendment names its reorganization in the content of its revision alone: all of them are read once.
  return rowsByKey(
    db,
    keys,
    (organization, own) => sql<RevisionRow & Placed>`
      with key as (
        select * from ${keyTable(own, { id: 'text', revision: 'int8' })}
      ), amending as materialized (
        select number, content::json #>> '{amends,reorganization}' as reorganization
        from revision
        where organization = ${organization} and number in (
          select event.revision from event
          where event.organization = ${organization}
            and event.type in ('ReorganizationRescheduled', 'ReorganizationWithdrawn', 'EventCorrected', 'EventVoided'))
      )
      select key.place, ${revisionColumns}
      from key
      cross join lateral (
        select event.revision as number from event
        where event.organization = ${organization} and event.reorganization = key.id
        union
        select number from amending
        where amending.reorganization = key.id) as found
      join revision on revision.organization = ${organization} and revision.number = found.number
      where revision.number <= key.revision
      order by key.place, revision.number`,
  );
}

type Condition = ReturnType<typeof sql<boolean>>;

const allOf = (conditions: Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

function revisionConditions(organization: number, filter: RevisionFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.recordedBy != null) conditions.push(sql`recorded_by = ${filter.recordedBy}`);
  if (filter.recordedByPart != null)
    conditions.push(sql`position(lower(${filter.recordedByPart}) in lower(recorded_by)) > 0`);
  if (filter.recordedFrom != null) conditions.push(sql`recorded_at >= ${filter.recordedFrom}::timestamptz`);
  if (filter.recordedUntil != null) conditions.push(sql`recorded_at < ${filter.recordedUntil}::timestamptz`);
  const ofEvent = eventConditions(organization, filter);
  if (ofEvent.length > 0) {
    conditions.push(sql`exists (
      select from event
      where event.organization = ${organization} and event.revision = revision.number
        and ${allOf(ofEvent)})`);
  }
  return conditions;
}

function eventConditions(organization: number, filter: RevisionFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.eventType != null) conditions.push(sql`event.type = ${filter.eventType}`);
  if (filter.effectiveFrom != null) conditions.push(sql`event.effective_on >= ${filter.effectiveFrom}::date`);
  if (filter.effectiveUntil != null)
    conditions.push(sql`event.effective_on < ${filter.effectiveUntil}::date`);
  if (filter.unit != null) {
    conditions.push(sql`exists (
      select from event_unit
      where event_unit.organization = ${organization} and event_unit.unit = ${filter.unit}
        and event_unit.position = event.position)`);
  }
  return conditions;
}
