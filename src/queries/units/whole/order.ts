/** The order of all units of a tree, which follows from the orders of siblings. */
import type { UnitId } from '../../../domain/words/event.js';

/** The units under one, in their order, with a space between them. */
export interface SiblingsText {
  /** '': at the top. */
  parent: UnitId | '';
  units: string;
}

/** Of each unit in the order of the establishment (建制順), depth first. */
export interface Order {
  /** Where it was before it was put in order. */
  places: Int32Array;
  /** Where the unit above it is; −1: it is at the top. */
  parents: Int32Array;
  /** How many units are above it. */
  depths: Int32Array;
  /** Where the units below it end: the place after the last of them. */
  ends: Int32Array;
}

export const placesIn = (units: readonly UnitId[]): Map<UnitId, number> =>
  new Map(units.map((unit, place) => [unit, place]));

/** Of these units. One that is in no list of siblings is not in the tree, and one that is only in a list neither. */
export function orderOf(siblings: readonly SiblingsText[], units: readonly UnitId[]): Order {
  const placeOf = placesIn(units);
  const top: number[] = [];
  const below: (number[] | undefined)[] = Array(units.length);
  for (const { parent, units: texts } of siblings) {
    const above = placeOf.get(parent);
    const list = parent === '' ? top : [];
    if (above !== undefined) below[above] = list;
    for (const unit of texts.split(' ')) {
      const place = placeOf.get(unit);
      if (place !== undefined) list.push(place);
    }
  }
  return depthFirst(top, below);
}

function depthFirst(top: readonly number[], below: readonly (readonly number[] | undefined)[]): Order {
  const places = new Int32Array(below.length);
  const parents = new Int32Array(below.length);
  const depths = new Int32Array(below.length);
  const ends = new Int32Array(below.length);
  /** The last one is taken first. */
  const waiting = top.toReversed();
  const above = new Int32Array(below.length).fill(-1);
  let next = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const parent = above[place]!;
    places[next] = place;
    parents[next] = parent;
    depths[next] = parent < 0 ? 0 : depths[parent]! + 1;
    const children = below[place] ?? [];
    for (let i = children.length - 1; i >= 0; i--) {
      above[children[i]!] = next;
      waiting.push(children[i]!);
    }
    next += 1;
  }
  // From the last one back: whatever is below a unit has its end before the unit has.
  for (let place = next - 1; place >= 0; place--) {
    const parent = parents[place]!;
    ends[place] = Math.max(ends[place]!, place + 1);
    if (parent >= 0) ends[parent] = Math.max(ends[parent]!, ends[place]!);
  }
  const some = (column: Int32Array) => (next === column.length ? column : column.slice(0, next));
  return { places: some(places), parents: some(parents), depths: some(depths), ends: some(ends) };
}
