/** The changes that make of the old list's tree the new one's, each with what speaks for it. */

import type { Bilingual } from '../../domain/words/bilingual.js';
import type { Change, NewUnit } from '../../domain/words/change.js';
import { isFree, type Join, type Matching, otherSide, type Pair, type Verdict } from '../match/matching.js';
import type { ListedUnit } from '../read/unitList.js';
import { type Place, placesOf, staysBelow } from './placing.js';
import { newRefs, type Refs } from './refs.js';
import { verdictsOnRest } from './rest.js';
import { words } from './words.js';

export interface Proposed extends Verdict {
  what: Bilingual;
  change: Change;
  /** The unit in both lists that it changes. */
  of?: ListedUnit;
}

interface Making {
  matching: Matching;
  refs: Refs;
  places: Map<ListedUnit, Place>;
  /** The new units that others point at. */
  referred: Set<ListedUnit>;
}

/** In the order of the new list, and last what ends, in the order of the old one. */
export function propose(matching: Matching): Proposed[] {
  const places = placesOf(matching);
  const making = { matching, refs: newRefs(matching), places, referred: referredIn(places) };
  const rest = verdictsOnRest(matching);
  const merges = new Map(matching.merges.map((join) => [join.one, join]));
  const splits = new Map(matching.splits.map((join) => [firstIn(matching.new.units, join.many), join]));
  const told = matching.new.units.flatMap((unit): Proposed[] => {
    const pair = matching.pairs.get(unit);
    const merge = merges.get(unit);
    const split = splits.get(unit);
    return [
      ...(pair ? changed(making, pair) : []),
      ...(merge ? [merged(making, merge)] : []),
      ...(split ? [splitUp(making, split)] : []),
      ...(isFree(matching, unit) ? [created(making, unit, rest.get(unit))] : []),
    ];
  });
  const removed = matching.old.units.filter((unit) => isFree(matching, unit));
  return [...told, ...removed.map((unit) => abolished(making, unit, rest.get(unit)))];
}

const firstIn = (units: ListedUnit[], wanted: ListedUnit[]) => units.find((unit) => wanted.includes(unit));

function referredIn(places: Map<ListedUnit, Place>): Set<ListedUnit> {
  return new Set([...places].flatMap(([{ parent }, { after }]) => [parent, after].filter((one) => !!one)));
}

/** A change of name, of kind and of place each by itself, so that a person may take one and leave the other. */
function changed({ matching, refs, places }: Making, { old, new: now, score, reasons }: Pair): Proposed[] {
  const unit = refs.toOld(old);
  const verdict = { score, reasons, of: now };
  const changes: Proposed[] = [];
  // A list without display names says nothing about them.
  const shown = matching.new.hasDisplayNames && now.displayName !== old.displayName;
  if (old.name !== now.name || shown) {
    const rename = { unit, name: now.name, ...display(now) };
    changes.push({ ...verdict, what: words.renamed, change: { rename } });
  }
  if (old.kind !== now.kind) {
    changes.push({ ...verdict, what: words.reclassified, change: { reclassify: { unit, kind: now.kind } } });
  }
  const place = places.get(now);
  if (place) {
    const { after } = anchorOf(refs, place);
    const stays = staysBelow(matching, old, now);
    const transfer = { unit, ...under(refs, now), ...anchorOf(refs, place) };
    const change: Change = stays ? { reorder: { unit, after: after ?? '' } } : { transfer };
    changes.push({ ...verdict, what: stays ? words.reordered : words.moved, change });
  }
  return changes;
}

function merged(making: Making, { many, one, score, reasons }: Join): Proposed {
  const units = many.map(making.refs.toOld);
  const survivor = otherSide(making.matching, one);
  const merge = survivor
    ? { units, into: making.refs.toOld(survivor) }
    : { units, intoNew: newUnit(making, one) };
  return { score, reasons, what: survivor ? words.absorbed : words.merged, change: { merge } };
}

function splitUp(making: Making, { many, one, score, reasons }: Join): Proposed {
  const into = many.map((unit) => newUnit(making, unit));
  return { score, reasons, what: words.split, change: { split: { unit: making.refs.toOld(one), into } } };
}

function created(making: Making, unit: ListedUnit, verdict: Verdict = NONE): Proposed {
  return { ...verdict, what: words.created, change: { create: { unit: newUnit(making, unit) } } };
}

function abolished({ refs }: Making, unit: ListedUnit, verdict: Verdict = NONE): Proposed {
  return { ...verdict, what: words.removed, change: { abolish: { unit: refs.toOld(unit) } } };
}

const NONE: Verdict = { score: 1, reasons: [] };

function newUnit({ refs, places, referred }: Making, unit: ListedUnit): NewUnit {
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
