/**
 * The trees of two organizations side by side. They have no unit in common, so a unit has a counterpart by its name: docs/decisions.md
 * says which. Both trees are complete, each in its own order, as in the comparison table.
 */
import type { Parent, UnitId } from '../words/event.js';
import { alignedInSteps, type Pair } from './alignment.js';

/** A unit of a tree, depth first. */
export interface NamedLine {
  unit: UnitId;
  parent: Parent;
  depth: number;
  /** As names compare. */
  name: string;
  kind: string;
}

/** PLACE: the same name under counterparts. NAME: the same name and kind elsewhere, which no other unit has. */
export type Likeness = 'PLACE' | 'NAME';

export interface RowOfTwo {
  left?: UnitId;
  right?: UnitId;
  likeness?: Likeness;
}

export function sideBySide(left: NamedLine[], right: NamedLine[]): RowOfTwo[] {
  const byPlace = pairsByPlace(left, right);
  const byName = pairsByName(left, right, byPlace);
  const deepest = Math.max(0, ...left.map(({ depth }) => depth));
  const steps = Array.from({ length: deepest + 1 }, (_, depth) =>
    byPlace.filter(([i]) => left[i]?.depth === depth),
  );
  const isByPlace = new Set(byPlace.map(String));
  const rows: RowOfTwo[] = [];
  let i = 0;
  let k = 0;
  for (const pair of [...alignedInSteps([...steps, byName]), [left.length, right.length] as const]) {
    while (i < pair[0]) rows.push({ left: left[i++]?.unit });
    while (k < pair[1]) rows.push({ right: right[k++]?.unit });
    if (i === left.length && k === right.length) break;
    const likeness = isByPlace.has(String(pair)) ? 'PLACE' : 'NAME';
    rows.push({ left: left[i++]?.unit, right: right[k++]?.unit, likeness });
  }
  return rows;
}

/** From the top down: siblings with the same name and kind first, then with the same name; alike ones in their order. */
function pairsByPlace(left: NamedLine[], right: NamedLine[]): Pair[] {
  const lefts = placesByParent(left);
  const rights = placesByParent(right);
  const pairs: Pair[] = [];
  const waiting: [Parent, Parent][] = [[null, null]];
  for (let parents = waiting.pop(); parents; parents = waiting.pop()) {
    const these = lefts.get(parents[0]) ?? [];
    const those = rights.get(parents[1]) ?? [];
    const exact = pairsOf(left, right, these, those, ({ name, kind }) => `${kind}\n${name}`);
    const rest = pairsOf(left, right, without(these, exact, 0), without(those, exact, 1), ({ name }) => name);
    for (const [i, k] of [...exact, ...rest]) {
      pairs.push([i, k]);
      waiting.push([left[i]?.unit ?? null, right[k]?.unit ?? null]);
    }
  }
  return pairs;
}

/** Units without a counterpart that are the only ones of their name and kind on both sides. */
function pairsByName(left: NamedLine[], right: NamedLine[], found: Pair[]): Pair[] {
  const all = (lines: NamedLine[]) => lines.map((_, place) => place);
  const keyOf = ({ name, kind }: NamedLine) => `${kind}\n${name}`;
  const lefts = grouped(left, without(all(left), found, 0), keyOf);
  const rights = grouped(right, without(all(right), found, 1), keyOf);
  return [...lefts].flatMap(([key, [i, ...more]]): Pair[] => {
    const [k, ...others] = rights.get(key) ?? [];
    return i === undefined || k === undefined || more.length + others.length > 0 ? [] : [[i, k]];
  });
}

type KeyOf = (line: NamedLine) => string;

function pairsOf(
  left: NamedLine[],
  right: NamedLine[],
  these: number[],
  those: number[],
  keyOf: KeyOf,
): Pair[] {
  const rights = grouped(right, those, keyOf);
  return [...grouped(left, these, keyOf)].flatMap(([key, places]) => {
    const partners = rights.get(key) ?? [];
    return places.slice(0, partners.length).map((i, at): Pair => [i, partners[at] ?? 0]);
  });
}

const without = (places: number[], pairs: Pair[], side: 0 | 1): number[] => {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return places.filter((place) => !taken.has(place));
};

function placesByParent(lines: NamedLine[]): Map<Parent, number[]> {
  const places = new Map<Parent, number[]>();
  for (const [place, { parent }] of lines.entries())
    places.set(parent, [...(places.get(parent) ?? []), place]);
  return places;
}

function grouped(lines: NamedLine[], places: number[], keyOf: KeyOf): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const line = lines[place];
    if (line) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), place]);
  }
  return groups;
}
