/** What differs between two answers about one day: what must be changed in the one to get the other. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { DutyId, Parent, PostId, UnitId } from '../../domain/words/event.js';
import type { HoldingRow } from '../duties/holdings.js';
import type { PostStateRow } from '../duties/posts.js';
import { type Moment, momentKey } from '../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import type { UnitStateRow } from '../units/states.js';
import type { Tree } from '../units/tree.js';

/** Everything that an answer about a day can contain. */
export interface WholeDay {
  tree: Tree;
  /** The posts that oversee each unit, in their order. */
  overseers: Map<UnitId, PostId[]>;
  holdings: HoldingRow[];
  posts: PostStateRow[];
}

export interface ChangedUnitRow {
  unit: UnitId;
  /** Undefined: it is gone. */
  state?: UnitStateRow;
}

export interface ChangedSiblingsRow {
  parent: Parent;
  /** All units under the parent, in their order; empty: none any more. */
  units: UnitId[];
}

export interface ChangedHoldingRow {
  duty: DutyId;
  unit: UnitId;
  /** Undefined: it is gone. */
  holding?: HoldingRow;
}

export interface ChangedPostRow {
  post: PostId;
  /** Undefined: it is gone. */
  state?: PostStateRow;
}

export const changedUnits = (before: WholeDay, after: WholeDay): ChangedUnitRow[] =>
  changed(unitsOf(before), unitsOf(after)).map(([unit, found]) => ({ unit, state: found?.state }));

export const changedSiblings = (before: WholeDay, after: WholeDay): ChangedSiblingsRow[] =>
  changed(siblingsOf(before), siblingsOf(after)).map(([parent, units = []]) => ({
    parent: parent || null,
    units,
  }));

export const changedHoldings = (before: WholeDay, after: WholeDay): ChangedHoldingRow[] =>
  changed(holdingsOf(before), holdingsOf(after)).map(([key, holding]) => {
    const [duty = '', unit = ''] = key.split(' ');
    return { duty, unit, holding };
  });

export const changedPosts = (before: WholeDay, after: WholeDay): ChangedPostRow[] =>
  changed(postsOf(before), postsOf(after)).map(([post, state]) => ({ post, state }));

const unitsOf = ({ tree, overseers }: WholeDay) =>
  new Map([...tree.states].map(([unit, state]) => [unit, { state, overseers: overseers.get(unit) }]));
/** A parent without children is as good as none. */
const siblingsOf = ({ tree }: WholeDay) =>
  new Map([...tree.children].flatMap(([parent, units]) => (units.length > 0 ? [[parent ?? '', units]] : [])));
const holdingsOf = ({ holdings }: WholeDay) =>
  new Map(holdings.map((holding) => [`${holding.duty} ${holding.unit}`, holding]));
const postsOf = ({ posts }: WholeDay) => new Map(posts.map((state) => [state.post, state]));

/** By their keys: those that differ or are new with their new value, those that are gone with none. */
function changed<Value>(
  before: Map<string, Value>,
  after: Map<string, Value>,
): [string, Value | undefined][] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key): [string, Value | undefined][] =>
    sameBut(before.get(key), after.get(key)) ? [] : [[key, after.get(key)]],
  );
}

/** Two answers at different revisions: where a row stands in its statement, and the revision asked about, are no difference. */
const sameBut = (a: unknown, b: unknown) => JSON.stringify(a, ownFields) === JSON.stringify(b, ownFields);
const ownFields = (name: string, value: unknown) =>
  name === 'revision' || name === 'place' ? undefined : value;

export async function overseersOn(
  db: Kysely<Tables>,
  moments: readonly Moment[],
): Promise<Map<UnitId, PostId[]>[]> {
  const keys = moments.map(momentKey);
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<Placed & { unit: UnitId; posts: PostId[] }>`
      select key.place, oversight.unit, oversight.posts
      from ${keyTable(own, { date: 'date', revision: 'int8' })}
      join oversight on organization = ${organization} and valid @> key.date and known @> key.revision`,
  );
  return lists.map((rows) => new Map(rows.map(({ unit, posts }) => [unit, posts])));
}
