/** What may differ between two moments: that of which a row begins or ends between them. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';
import { type Moments, organizationOf, within } from './between.js';

/** The units that may differ in more than their order, by the moments at which they exist. Every unit that differs is among them. */
export interface Near {
  from: UnitId[];
  to: UnitId[];
  both: UnitId[];
  neither: UnitId[];
}

/** How many they are. */
export const countNear = ({ from, to, both, neither }: Near): number =>
  from.length + to.length + both.length + neither.length;

/** One text for each list: an object for each unit would take longer on its way here than all else. Ids have no spaces. */
export async function unitsNear(db: Kysely<Tables>, moments: Moments): Promise<Near> {
  const { rows } = await sql<{ from: boolean; to: boolean; units: string }>`
    select "from", "to", string_agg(key, ' ') as units
    from (${nearBy(moments, { table: 'unit_state', key: 'unit' })}) as unit group by "from", "to"`.execute(
    db,
  );
  const near: Near = { from: [], to: [], both: [], neither: [] };
  for (const { from, to, units } of rows) near[nameOf(from, to)] = units.split(' ');
  return near;
}

const nameOf = (from: boolean, to: boolean) => (from ? (to ? 'both' : 'from') : to ? 'to' : 'neither');

/** The units below which the order may differ; '' for the top. */
export async function parentsNear(db: Kysely<Tables>, moments: Moments): Promise<(UnitId | '')[]> {
  const { rows } = await sql<{ key: UnitId | '' }>`
    select key from (${nearBy(moments, { table: 'sibling_order', key: 'parent' })}) as parent`.execute(db);
  return rows.map(({ key }) => key);
}

/**
 * The keys of the rows that begin or end between the moments, and at which moments they have one. A row that is in effect at one of them alone
 * is among these rows, so a key of which they have nothing at a moment has nothing there, unless one other row is in effect at both.
 */
function nearBy(
  moments: Moments,
  { table, key }: { table: 'unit_state' | 'sibling_order'; key: 'unit' | 'parent' },
): RawBuilder<unknown> {
  const { from, to } = moments;
  const isAt = ({ date, revision }: Moment) => sql`valid @> ${date}::date and known @> ${revision}::int8`;
  // A row that begins after the earlier day is not there yet, and one that ends until the later day is there no more.
  const [earlier, later] = from.date <= to.date ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const only = (side: 'from' | 'to') => ({ from: NEVER, to: NEVER, [side]: isAt(moments[side]) });
  // A union instead of an "or": each branch has an index of its own, and "offset 0" keeps the planner on it.
  const found = (by: RawBuilder<unknown>, at: Record<'from' | 'to', RawBuilder<unknown>>) => sql`
    select key, ${at.from} as "from", ${at.to} as "to" from (
      select ${sql.ref(key)} as key, valid, known from ${sql.table(table)}
      where organization = ${organizationOf(moments)} and ${by} offset 0) as near
    where known @> ${from.revision}::int8 or known @> ${to.revision}::int8`;
  const begun = within(sql`lower(valid)`, from.date, to.date, 'date');
  const ended = sql`not upper_inf(valid) and ${within(sql`upper(valid)`, from.date, to.date, 'date')}`;
  const selects = [found(begun, only(later)), found(ended, only(earlier))];
  if (from.revision !== to.revision) {
    const learned = within(sql`lower(known)`, from.revision, to.revision, 'int8');
    const dropped = sql`not upper_inf(known) and ${within(sql`upper(known)`, from.revision, to.revision, 'int8')}`;
    const both = { from: isAt(from), to: isAt(to) };
    selects.push(found(learned, both), found(dropped, both));
  }
  return sql`
    select key, bool_or("from") as "from", bool_or("to") as "to"
    from (${sql.join(selects, sql` union all `)}) as row group by key`;
}

const NEVER = sql`false`;
