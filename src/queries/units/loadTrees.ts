/** Reads whole trees from the projections. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Coverage } from '../../domain/words/command.js';
import type { Day } from '../../domain/words/day.js';
import type { EventId, Parent, UnitId } from '../../domain/words/event.js';
import { type Moment, momentKey } from '../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type Period, periodColumns } from './changeDays.js';
import type { UnitStateRow } from './states.js';
import type { Tree } from './tree.js';

/** A tree, and the days on which it is the same. */
export interface LoadedTree extends Tree {
  constant: Period;
}

/** The trees at these moments: two statements for all of one organization. */
export async function loadTrees(db: Kysely<Tables>, moments: readonly Moment[]): Promise<LoadedTree[]> {
  const keys = moments.map(momentKey);
  // Two connections still give one consistent answer: what is known at a revision never changes.
  const [states, others] = await Promise.all([
    rowsByKey(
      db,
      keys,
      (organization, own) => sql<StateColumns & Placed>`
        select key.place, list.* from ${momentTable(own)}, ${stateLists(organization)}`,
    ),
    rowsByKey(
      db,
      keys,
      (organization, own) => sql<OtherColumns & Placed>`
        select key.place, coverage.coverage, ${periodColumns(organization)}, list.parents, list.units
        from ${momentTable(own)}
        left join coverage on coverage.organization = ${organization}
          and coverage.valid @> key.date and coverage.known @> key.revision,
        ${orderLists(organization)}`,
    ),
  ]);
  return moments.map((moment, i) => {
    const { coverage, from, until, ...orders } = others[i]?.[0] ?? nothing;
    return {
      moment,
      coverage: coverage ?? 'UNKNOWN',
      constant: { from, until },
      states: statesOf(moment, states[i]?.[0]),
      children: childrenOf(orders),
      paths: new Map(),
    };
  });
}

const momentTable = (keys: readonly ReturnType<typeof momentKey>[]) =>
  keyTable(keys, { date: 'date', revision: 'int8' });

/**
 * One list for each column: an object for each row would take twice as long on its way here. Texts that people wrote are
 * JSON; ids and days have no spaces.
 */
interface StateColumns {
  units: string | null;
  names: string[];
  displayNames: (string | null)[];
  kinds: string[];
  parents: string;
  from: string;
  until: string;
  because: string;
}

/** What stands for null in a list of ids or days. */
const NONE = '-';

const stateLists = (organization: number) => sql`
  lateral (
    select
      string_agg(unit, ' ') as units, json_agg(name) as names, json_agg(display_name) as "displayNames",
      json_agg(kind) as kinds, string_agg(coalesce(parent, ${sql.lit(NONE)}), ' ') as parents,
      string_agg(lower(valid)::text, ' ') as "from",
      string_agg(coalesce(upper(valid)::text, ${sql.lit(NONE)}), ' ') as until,
      string_agg(because, ' ') as because
    from unit_state
    where organization = ${organization} and valid @> key.date and known @> key.revision) as list`;

interface OtherColumns extends Period {
  coverage: Coverage | null;
  parents: (UnitId | '')[] | null;
  /** The units under each, in their order. */
  units: string[];
}

const nothing: OtherColumns = { coverage: null, from: null, until: null, parents: null, units: [] };

const orderLists = (organization: number) => sql`
  lateral (
    select json_agg(parent) as parents, json_agg(array_to_string(units, ' ')) as units
    from sibling_order
    where organization = ${organization} and valid @> key.date and known @> key.revision) as list`;

function statesOf({ organization, revision }: Moment, columns?: StateColumns): Map<UnitId, UnitStateRow> {
  const states = new Map<UnitId, UnitStateRow>();
  if (columns?.units == null) return states;
  const { names, displayNames, kinds } = columns;
  const [units, parents, from, until, because] = [
    columns.units,
    columns.parents,
    columns.from,
    columns.until,
    columns.because,
  ].map((list) => list.split(' ')) as [UnitId[], UnitId[], Day[], Day[], EventId[]];
  const once = onceEach();
  for (const [i, unit] of units.entries()) {
    const name = names[i]!;
    states.set(unit, {
      organization: organization.id,
      revision,
      unit,
      name,
      displayName: displayNames[i] ?? name,
      kind: once(kinds[i]!),
      parent: parents[i] === NONE ? null : once(parents[i]!),
      from: once(from[i]!),
      until: until[i] === NONE ? null : once(until[i]!),
      because: once(because[i]!),
    });
  }
  return states;
}

/** Of equal texts the first: a tree that is kept has few different kinds and days. */
function onceEach(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return found ?? text;
  };
}

/** The top is '' in the table, null everywhere else. */
const childrenOf = ({ parents, units }: Pick<OtherColumns, 'parents' | 'units'>): Map<Parent, UnitId[]> =>
  new Map((parents ?? []).map((parent, i) => [parent || null, units[i] === '' ? [] : units[i]!.split(' ')]));
