/** From one picture to the next: each unit glides to its new place, from where it came from; what ended fades. */
import type { Cell, Picture } from './arrange.js';
import type { Box } from './layout.js';

export interface Placed extends Cell {
  /** 0 to 1. */
  alpha: number;
}

type Place = Pick<Placed, 'x' | 'w' | 'top' | 'height' | 'alpha'>;

interface Motion {
  box: Box;
  start: Place;
  end: Place;
}

const placeOf = ({ x, w, top, height }: Cell, alpha: number): Place => ({ x, w, top, height, alpha });

/**
 * `before`: where the boxes are now, which may be on the way of an earlier movement. `origins`: of each new unit the
 * units from which it came; forward or, when time runs back, the other way.
 */
export function motionBetween(
  before: readonly Placed[],
  after: Picture,
  origins: ReadonlyMap<string, readonly string[]>,
  heirs: ReadonlyMap<string, readonly string[]>,
): Motion[] {
  const now = new Map(before.map((place) => [place.box.unitId, place]));
  const first = <T>(places: ReadonlyMap<string, T>, units: readonly string[] | undefined) =>
    units?.map((unit) => places.get(unit)).find((place) => place !== undefined);
  const arriving = after.cells.map((cell): Motion => {
    const end = placeOf(cell, 1);
    const stayed = now.get(cell.box.unitId);
    if (stayed) return { box: cell.box, start: placeOf(stayed, stayed.alpha), end };
    return { box: cell.box, start: placeOf(first(now, origins.get(cell.box.unitId)) ?? cell, 0), end };
  });
  const leaving = before
    .filter(({ box, alpha }) => alpha > 0 && !after.byUnit.has(box.unitId))
    .map((place): Motion => {
      const heir = first(after.byUnit, heirs.get(place.box.unitId));
      return { box: place.box, start: placeOf(place, place.alpha), end: placeOf(heir ?? place, 0) };
    });
  return [...leaving, ...arriving];
}

/** `t`: 0 at the start, 1 at the end. */
export function placesAt(motions: readonly Motion[], t: number): Placed[] {
  const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
  const between = (a: number, b: number) => a + (b - a) * eased;
  return motions.map(({ box, start, end }) => ({
    box,
    x: between(start.x, end.x),
    w: between(start.w, end.w),
    top: between(start.top, end.top),
    height: between(start.height, end.height),
    alpha: between(start.alpha, end.alpha),
  }));
}

export const atRest = ({ cells }: Picture): Placed[] => cells.map((cell) => ({ ...cell, alpha: 1 }));
