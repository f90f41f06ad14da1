/** Reads whole trees from the projections. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Coverage } from '../../domain/words/command.js';
import type { UnitId } from '../../domain/words/event.js';
import { type Moment, momentKey } from '../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type Period, periodColumns } from './changeDays.js';
import type { Tree } from './tree.js';
import type { SiblingsText } from './whole/order.js';
import { type Base, readColumns } from './whole/readColumns.js';
import { treeOf } from './whole/treeOf.js';

/** A tree, and the days on which it is the same. */
export interface LoadedTree extends Tree {
  constant: Period;
}

/**
 * The trees at these moments: two statements for all of one organization. `bases`: for each a tree of another day at the same revision,
 * from which it is made with less.
 */
export async function loadTrees(
  db: Kysely<Tables>,
  moments: readonly Moment[],
  bases: readonly (Tree | undefined)[] = [],
): Promise<LoadedTree[]> {
  const keys = moments.map(momentKey);
  // Two connections still give one consistent answer: what is known at a revision never changes.
  const [columns, others] = await Promise.all([
    readColumns(
      db,
      moments,
      moments.map((_, i) => baseOf(bases[i])),
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
    const { coverage, from, until, parents, units } = others[i]?.[0] ?? nothing;
    const read = treeOf(columns[i]!, siblingsOf({ parents, units }));
    return treeAt(moment, { ...read, coverage: coverage ?? 'UNKNOWN', constant: { from, until } });
  });
}

/**
 * The tree at this moment. Each is made here: Node compiles what reads trees for objects that were made at one place, and again if others come;
 * copies that are made with "..." are others each time.
 */
export const treeAt = (
  moment: Moment,
  { coverage, constant, states, children, units }: Omit<LoadedTree, 'moment'>,
): LoadedTree => ({ moment, coverage, constant, states, children, units });

const baseOf = (tree: Tree | undefined): Base | undefined =>
  tree && { date: tree.moment.date, columns: tree.units.columns };

const momentTable = (keys: readonly ReturnType<typeof momentKey>[]) =>
  keyTable(keys, { date: 'date', revision: 'int8' });

interface OtherColumns extends Period {
  coverage: Coverage | null;
  /** '': the top. */
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

const siblingsOf = ({ parents, units }: Pick<OtherColumns, 'parents' | 'units'>): SiblingsText[] =>
  (parents ?? []).map((parent, i) => ({ parent, units: units[i] ?? '' }));
