/** Reads whole trees from the projections. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Coverage } from '../../domain/words/command.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { type Moment, momentKey } from '../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type Period, periodColumns } from './changeDays.js';
import type { UnitColumns } from './columns.js';
import { type Siblings, siblingsIn } from './siblings.js';
import type { Tree } from './tree.js';
import { treeOf } from './treeOf.js';

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
      ...treeOf(columnsOf(moment, states[i]?.[0]), siblingsOf(orders)),
    };
  });
}

const momentTable = (keys: readonly ReturnType<typeof momentKey>[]) =>
  keyTable(keys, { date: 'date', revision: 'int8' });

/**
 * One list for each column: an object for each row would take twice as long on its way here. Ids have no spaces; the others are JSON,
 * of which Node keeps equal short texts once.
 */
interface StateColumns {
  units: string | null;
  names: string[];
  displayNames: (string | null)[];
  kinds: string[];
  parents: string;
  from: Day[];
  until: (Day | null)[];
  because: string;
}

/** What stands for null in a list of ids. */
const NONE = '-';

const stateLists = (organization: number) => sql`
  lateral (
    select
      string_agg(unit, ' ') as units, json_agg(name) as names, json_agg(display_name) as "displayNames",
      json_agg(kind) as kinds, string_agg(coalesce(parent, ${sql.lit(NONE)}), ' ') as parents,
      json_agg(lower(valid)) as "from", json_agg(upper(valid)) as until,
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

function columnsOf({ organization, revision }: Moment, columns?: StateColumns): UnitColumns {
  const known = { organization: organization.id, revision };
  if (columns?.units == null) return { ...known, ...none };
  const { names, displayNames, kinds, from, until } = columns;
  const units: UnitId[] = columns.units.split(' ');
  const once = onceEach(units);
  const parents = columns.parents.split(' ').map((parent) => (parent === NONE ? null : once(parent)));
  return {
    ...known,
    units,
    names,
    displayNames,
    kinds,
    parents,
    from,
    until,
    because: columns.because.split(' '),
  };
}

const none = {
  units: [],
  names: [],
  displayNames: [],
  kinds: [],
  parents: [],
  from: [],
  until: [],
  because: [],
};

/** Of equal texts one: a tree that is kept has each unit once, and its children name it. */
function onceEach(texts: readonly string[]): (text: string) => string {
  const known = new Map(texts.map((text) => [text, text]));
  return (text) => known.get(text) ?? text;
}

/** The top is '' in the table, null everywhere else. */
const siblingsOf = ({ parents, units }: Pick<OtherColumns, 'parents' | 'units'>): Siblings =>
  siblingsIn(new Map((parents ?? []).map((parent, i) => [parent || null, units[i] ?? ''])));
