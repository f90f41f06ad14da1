/** The order of all units of a tree, which follows from the orders of siblings. */
import type { UnitId } from '../../../domain/words/event.js';
import { type PlaceOf, placesIn } from './places.js';

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

/** Of these units. One that is in no list of siblings is not in the tree, and one that is only in a list neither. */
export function orderOf(siblings: readonly SiblingsText[], units: readonly UnitId[]): Order {
  const { top, below } = listsOf(siblings, units);
  const { places, parents, depths } = depthFirst(top, below);
  return { places, parents, depths, ends: endsOf(parents) };
}

/** By places. */
interface Lists {
  top: number[];
  /** Undefined: none are below it. */
  below: (number[] | undefined)[];
}

function listsOf(siblings: readonly SiblingsText[], units: readonly UnitId[]): Lists {
  const placeOf = placesIn(units);
  const below: Lists['below'] = Array(units.length);
  const top: number[] = [];
  for (const { parent, units } of siblings) {
    const above = placeOf(parent);
    const list = parent === '' ? top : [];
    if (above !== undefined) below[above] = list;
    addPlaces(units.split(' '), placeOf, list);
  }
  return { top, below };
}

function addPlaces(units: readonly UnitId[], placeOf: PlaceOf, list: number[]): void {
  for (const unit of units) {
    const place = placeOf(unit);
    if (place !== undefined) list.push(place);
  }
}

function depthFirst(top: readonly number[], below: Lists['below']): Omit<Order, 'ends'> {
  const places = new Int32Array(below.length);
  const parents = new Int32Array(below.length);
  const depths = new Int32Array(below.length);
  const above = new Int32Array(below.length).fill(-1);
  /** The last one is taken first. */
  const waiting = top.toReversed();
  let next = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const parent = above[place]!;
    places[next] = place;
    parents[next] = parent;
    depths[next] = parent < 0 ? 0 : depths[parent]! + 1;
    const children = below[place] ?? none;
    for (let i = children.length - 1; i >= 0; i--) {
      above[children[i]!] = next;
      waiting.push(children[i]!);
    }
    next += 1;
  }
  return { places: places.slice(0, next), parents: parents.slice(0, next), depths: depths.slice(0, next) };
}

const none: readonly number[] = [];

/** From the last one back: whatever is below a unit has its end before the unit has. */
function endsOf(parents: Int32Array): Int32Array {
  const ends = parents.map((_, place) => place + 1);
  for (let place = ends.length - 1; place >= 0; place--) {
    const parent = parents[place]!;
    if (parent >= 0 && ends[parent]! < ends[place]!) ends[parent] = ends[place]!;
  }
  return ends;
}
