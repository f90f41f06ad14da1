/** The changes that turn the tree of the old list into that of the new one, each with its score and reasons. */

import type { Bilingual } from '../../domain/words/bilingual.js';
import type { Change, NewUnit } from '../../domain/words/change.js';
import { isFree, type Join, type Matching, otherSide, type Pair, type Verdict } from '../match/matching.js';
import type { ListedUnit } from '../read/unitList.js';
import { type Place, placesOf, staysBelow } from './placing.js';
import { newRefs, type Refs } from './refs.js';
import { names } from './texts.js';
import { verdictsOnUnmatched } from './unmatched.js';

export interface Proposed extends Verdict {
  what: Bilingual;
  change: Change;
  /** The unit of the new list, if it is in both lists and this changes it. */
  of?: ListedUnit;
}

interface Context {
  matching: Matching;
  refs: Refs;
  places: Map<ListedUnit, Place>;
  /** The units that others point at. */
  referred: Set<ListedUnit>;
}

/** In the order of the new list; the units that end come last, in the order of the old list. */
export function propose(matching: Matching): Proposed[] {
  const places = placesOf(matching);
  const context = { matching, refs: newRefs(matching), places, referred: referredIn(places) };
  const unmatched = verdictsOnUnmatched(matching);
  const merges = new Map(matching.merges.map((join) => [join.one, join]));
  const splits = new Map(matching.splits.map((join) => [firstIn(matching.new.units, join.many), join]));
  const proposed = matching.new.units.flatMap((unit): Proposed[] => {
    const pair = matching.pairs.get(unit);
    const merge = merges.get(unit);
    const split = splits.get(unit);
    return [
      ...(pair ? changed(context, pair) : []),
      ...(merge ? [merged(context, merge)] : []),
      ...(split ? [splitUp(context, split)] : []),
      ...(isFree(matching, unit) ? [created(context, unit, unmatched.get(unit))] : []),
    ];
  });
  const removed = matching.old.units.filter((unit) => isFree(matching, unit));
  return [...proposed, ...removed.map((unit) => abolished(context, unit, unmatched.get(unit)))];
}

const firstIn = (units: ListedUnit[], wanted: ListedUnit[]) => units.find((unit) => wanted.includes(unit));

function referredIn(places: Map<ListedUnit, Place>): Set<ListedUnit> {
  return new Set([...places].flatMap(([{ parent }, { after }]) => [parent, after].filter((one) => !!one)));
}

/** Changes of name, kind and place are separate, so that a person can accept one and delete another. */
function changed({ matching, refs, places }: Context, { old, new: now, score, reasons }: Pair): Proposed[] {
  const unit = refs.toOld(old);
  const verdict = { score, reasons, of: now };
  const changes: Proposed[] = [];
  // A new list without a column of display names leaves them unchanged.
  const shown = matching.new.hasDisplayNames && now.displayName !== old.displayName;
  if (old.name !== now.name || shown) {
    const rename = { unit, name: now.name, ...display(now) };
    changes.push({ ...verdict, what: names.renamed, change: { rename } });
  }
  if (old.kind !== now.kind) {
    changes.push({ ...verdict, what: names.reclassified, change: { reclassify: { unit, kind: now.kind } } });
  }
  const place = places.get(now);
  if (place) {
    const { after } = anchorOf(refs, place);
    const stays = staysBelow(matching, old, now);
    const transfer = { unit, ...under(refs, now), ...anchorOf(refs, place) };
    const change: Change = stays ? { reorder: { unit, after: after ?? '' } } : { transfer };
    changes.push({ ...verdict, what: stays ? names.reordered : names.moved, change });
  }
  return changes;
}

function merged(context: Context, { many, one, score, reasons }: Join): Proposed {
  const units = many.map(context.refs.toOld);
  const survivor = otherSide(context.matching, one);
  const merge = survivor
    ? { units, into: context.refs.toOld(survivor) }
    : { units, intoNew: newUnit(context, one) };
  return { score, reasons, what: survivor ? names.absorbed : names.merged, change: { merge } };
}

function splitUp(context: Context, { many, one, score, reasons }: Join): Proposed {
  const into = many.map((unit) => newUnit(context, unit));
  return { score, reasons, what: names.split, change: { split: { unit: context.refs.toOld(one), into } } };
}

function created(context: Context, unit: ListedUnit, verdict: Verdict = NONE): Proposed {
  return { ...verdict, what: names.created, change: { create: { unit: newUnit(context, unit) } } };
}

function abolished({ refs }: Context, unit: ListedUnit, verdict: Verdict = NONE): Proposed {
  return { ...verdict, what: names.removed, change: { abolish: { unit: refs.toOld(unit) } } };
}

const NONE: Verdict = { score: 1, reasons: [] };

function newUnit({ refs, places, referred }: Context, unit: ListedUnit): NewUnit {
  return {
    ...(referred.has(unit) ? { ref: refs.name(unit) } : {}),
    name: unit.name,
    ...display(unit),
    kind: unit.kind,
    ...under(refs, unit),
    ...anchorOf(refs, places.get(unit) ?? {}),
  };
}

const display = ({ displayName }: ListedUnit) => (displayName === undefined ? {} : { displayName });

const under = (refs: Refs, { parent }: ListedUnit) => (parent ? { under: refs.toNew(parent) } : {});

const anchorOf = (refs: Refs, { after }: Place) =>
  after === undefined ? {} : { after: after === '' ? '' : refs.toNew(after) };
