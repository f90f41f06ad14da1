/** All that is known about an organization at a revision, for all days: for exports. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Coverage } from '../domain/words/command.js';
import type { Day } from '../domain/words/day.js';
import type { EventId, PostId, UnitId } from '../domain/words/event.js';
import type { DutyRow } from './duties/duties.js';
import type { HoldingRow } from './duties/holdings.js';
import { type PostStateRow, postColumns } from './duties/posts.js';
import type { ReorganizationRow } from './record/reorganizations.js';
import { stateColumns, type UnitStateRow } from './units/states.js';
import { type SuccessionRow, successionColumns } from './units/successions.js';

/** The posts that together oversaw a unit from `from` up to, but not including, `until`. */
export interface OversightRow {
  unit: UnitId;
  posts: PostId[];
  from: Day;
  until: Day | null;
  because: EventId;
}

/** How much of the organization is recorded from `from` up to, but not including, `until`. */
export interface CoverageRow {
  coverage: Coverage;
  from: Day;
  until: Day | null;
}

export interface WholeHistory {
  coverages: CoverageRow[];
  /** The units in the order in which they were created; the states of each, oldest first. */
  unitStates: UnitStateRow[];
  postStates: PostStateRow[];
  duties: DutyRow[];
  holdings: HoldingRow[];
  oversights: OversightRow[];
  /** By day, then as recorded. */
  successions: SuccessionRow[];
  /** Without those that were withdrawn; in the order recorded. */
  reorganizations: ReorganizationRow[];
}

/** Several connections still give one consistent answer: what is known at a revision never changes. */
export async function wholeHistory(
  db: Kysely<Tables>,
  organization: number,
  revision: number,
): Promise<WholeHistory> {
  const all = async <Row>(table: string, columns: RawBuilder<unknown>, order: RawBuilder<unknown>) => {
    const { rows } = await sql<Row>`
      select ${sql.ref(table)}.organization, ${revision}::int8 as revision, ${columns}
      from ${sql.table(table)}
      where ${sql.ref(table)}.organization = ${organization} and ${sql.ref(table)}.known @> ${revision}::int8
      order by ${order}`.execute(db);
    return rows;
  };
  const days = sql`lower(valid) as "from", upper(valid) as until`;
  const [coverages, unitStates, postStates, duties, holdings, oversights, successions, reorganizations] =
    await Promise.all([
      all<CoverageRow>('coverage', sql`coverage, ${days}`, sql`valid`),
      all<UnitStateRow>('unit_state', stateColumns, sql`length(unit), unit, valid`),
      all<PostStateRow>('post_state', postColumns, sql`length(post), post, valid`),
      all<DutyRow>('duty', sql`id, name`, sql`length(id), id`),
      all<Omit<HoldingRow, 'name'>>(
        'duty_holding',
        sql`duty, unit, lower(valid) as "firstDay", case when not open then lower(valid) end as "from",
          upper(valid) as until, because`,
        sql`length(unit), unit, valid, length(duty), duty`,
      ),
      all<OversightRow>('oversight', sql`unit, posts, ${days}, because`, sql`length(unit), unit, valid`),
      all<SuccessionRow>(
        'succession',
        successionColumns,
        sql`on_day, length(event), event, length(from_unit), from_unit, length(to_unit), to_unit`,
      ),
      all<ReorganizationRow>(
        'reorganization',
        sql`id, effective_on as "effectiveOn", status, withdrawn_on as "withdrawnOn", data`,
        sql`length(id), id`,
      ),
    ]);
  const names = new Map(duties.map(({ id, name }) => [id, name]));
  return {
    coverages,
    unitStates,
    postStates,
    duties,
    holdings: holdings.map((row) => ({ ...row, name: names.get(row.duty) ?? row.duty })),
    oversights,
    successions,
    reorganizations: reorganizations.filter(({ status }) => status === 'RECORDED'),
  };
}
