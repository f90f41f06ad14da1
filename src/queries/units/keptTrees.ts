/**
 * Trees kept in memory: what is known at a revision never changes until a rebuild writes it again, and a tree is the same on
 * all days of a period. Those that were not asked for longest make room for new ones.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Moment } from '../moment/moment.js';
import { includes } from './changeDays.js';
import { type LoadedTree, loadTrees, treeAt } from './loadTrees.js';
import type { Tree } from './tree.js';

/** In bytes, of all trees together. */
export const ROOM = 32 * 1024 * 1024;

/** What a unit takes in memory with its names and its places in the columns; an estimate. */
const BYTES_OF_UNIT = 300;
/** What a tree takes even if it is empty. */
const BYTES_OF_TREE = 2_000;

/** In days. */
const NEAR = 10 * 365;

export type LoadTrees = (db: Kysely<Tables>, moments: readonly Moment[]) => Promise<LoadedTree[]>;

export interface TreeKeeper {
  load: LoadTrees;
  /** How many bytes are used, about. */
  size(): number;
}

/** Of one database. Trees of previews are not kept: their revision is not recorded. */
export function keepTrees(room = ROOM): TreeKeeper {
  /** The one that was asked for longest ago comes first. */
  const all = new Set<LoadedTree>();
  const byRevision = new Map<string, LoadedTree[]>();
  let size = 0;

  const find = (moment: Moment): LoadedTree | undefined => {
    if (!isKeepable(moment)) return undefined;
    const found = byRevision.get(keyOf(moment))?.find((tree) => includes(tree.constant, moment.date));
    if (found && all.delete(found)) all.add(found);
    return found;
  };
  /** The nearest day of the same revision, if it is near enough for less to be read than a whole tree. */
  const nearest = (moment: Moment): LoadedTree | undefined => {
    const kept = isKeepable(moment) ? (byRevision.get(keyOf(moment)) ?? []) : [];
    const [first] = kept.toSorted((a, b) => daysBetween(a, moment) - daysBetween(b, moment));
    return first && daysBetween(first, moment) < NEAR ? first : undefined;
  };
  const keep = (tree: LoadedTree) => {
    const isLarge = sizeOf(tree) > room;
    // Another question may have brought the same one in the meantime.
    if (!isKeepable(tree.moment) || isLarge || find(tree.moment)) return;
    const key = keyOf(tree.moment);
    byRevision.set(key, [...(byRevision.get(key) ?? []), tree]);
    all.add(tree);
    size += sizeOf(tree);
    for (const oldest of all) {
      if (size <= room) break;
      drop(oldest);
    }
  };
  const drop = (tree: LoadedTree) => {
    all.delete(tree);
    size -= sizeOf(tree);
    const key = keyOf(tree.moment);
    const others = (byRevision.get(key) ?? []).filter((other) => other !== tree);
    if (others.length > 0) byRevision.set(key, others);
    else byRevision.delete(key);
  };

  return {
    async load(db, moments) {
      const found = moments.map(find);
      const missing = moments.filter((_, i) => !found[i]);
      const loaded = missing.length === 0 ? [] : await loadTrees(db, missing, missing.map(nearest));
      for (const tree of loaded) keep(tree);
      return moments.map((moment, i) => treeAt(moment, found[i] ?? loaded.shift()!));
    },
    size: () => size,
  };
}

/** A trial has no revision of its own, and without the writing of the rows nobody would notice a rebuild. */
export const isKeepable = ({ organization }: Moment) => !organization.trial && organization.written != null;

/** What is known of an organization at a revision, in one writing of its rows. */
export const keyOf = ({ organization, revision }: Moment) =>
  `${organization.id} ${revision} ${organization.written}`;

const daysBetween = ({ moment }: LoadedTree, { date }: Moment): number =>
  Math.abs(Date.parse(moment.date) - Date.parse(date)) / 86_400_000;

const sizeOf = ({ states }: Tree): number => BYTES_OF_TREE + states.size * BYTES_OF_UNIT;
