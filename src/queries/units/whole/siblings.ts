/** The orders of siblings in a whole tree, and the order of all units that follows from them. */
import type { Parent, UnitId } from '../../../domain/words/event.js';
import type { PlaceOf } from './columns.js';

/** By what they are under; null: the units at the top. Each list is made anew whenever it is asked for. */
export interface Siblings {
  get(parent: Parent): UnitId[] | undefined;
  [Symbol.iterator](): Iterator<[Parent, UnitId[]]>;
}

/** `texts`: the units under each, in their order, with a space between them. */
export function siblingsIn(texts: ReadonlyMap<Parent, string>): Siblings {
  const split = (text: string): UnitId[] => (text === '' ? [] : text.split(' '));
  return {
    get(parent) {
      const text = texts.get(parent);
      return text === undefined ? undefined : split(text);
    },
    *[Symbol.iterator]() {
      for (const [parent, text] of texts) yield [parent, split(text)];
    },
  };
}

export interface Order {
  /** The places of all units, depth first. */
  places: readonly number[];
  /** How many units are above each of them. */
  depths: readonly number[];
}

/** In the order of the establishment (建制順). */
export function orderOf(siblings: Siblings, units: readonly UnitId[], placeOf: PlaceOf): Order {
  const places: number[] = [];
  const depths: number[] = [];
  const waiting: UnitId[] = [];
  const waitingAt: number[] = [];
  // The last one is taken first.
  const waitForChildrenOf = (parent: Parent, depth: number) => {
    const children = siblings.get(parent) ?? [];
    for (let i = children.length - 1; i >= 0; i--) {
      waiting.push(children[i]!);
      waitingAt.push(depth);
    }
  };
  waitForChildrenOf(null, 0);
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    const depth = waitingAt.pop()!;
    const place = placeOf(unit);
    if (place === undefined) continue;
    places.push(place);
    depths.push(depth);
    waitForChildrenOf(units[place]!, depth + 1);
  }
  return { places, depths };
}
