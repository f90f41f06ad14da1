/** From one layout to the next: each unit glides to its new place, from where it came from; what ended fades. */
import type { Box, Layout } from './layout.js';

export interface Placed {
  box: Box;
  /** In columns and rows. */
  column: number;
  top: number;
  height: number;
  /** 0 to 1. */
  alpha: number;
}

type Place = Pick<Placed, 'column' | 'top' | 'height'>;

interface Motion {
  box: Box;
  start: Place & { alpha: number };
  end: Place & { alpha: number };
}

const placeOf = ({ depth, top, height }: Box): Place => ({ column: depth, top, height });

/** `origins`: of each new unit the units from which it came; forward or, when time runs back, the other way. */
export function motionBetween(
  before: Layout,
  after: Layout,
  origins: ReadonlyMap<string, readonly string[]>,
  heirs: ReadonlyMap<string, readonly string[]>,
): Motion[] {
  const placed = (layout: Layout, units: readonly string[] | undefined) =>
    units?.map((unit) => layout.byUnit.get(unit)).find((box) => box !== undefined);
  const arriving = after.boxes.map((box): Motion => {
    const end = { ...placeOf(box), alpha: 1 };
    const stayed = before.byUnit.get(box.unitId);
    if (stayed) return { box, start: { ...placeOf(stayed), alpha: 1 }, end };
    const origin = placed(before, origins.get(box.unitId));
    return { box, start: { ...placeOf(origin ?? box), alpha: 0 }, end };
  });
  const leaving = before.boxes
    .filter(({ unitId }) => !after.byUnit.has(unitId))
    .map((box): Motion => {
      const heir = placed(after, heirs.get(box.unitId));
      return {
        box,
        start: { ...placeOf(box), alpha: 1 },
        end: { ...placeOf(heir ?? box), alpha: 0 },
      };
    });
  return [...leaving, ...arriving];
}

/** `t`: 0 at the start, 1 at the end. */
export function placesAt(motions: readonly Motion[], t: number): Placed[] {
  const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
  const between = (a: number, b: number) => a + (b - a) * eased;
  return motions.map(({ box, start, end }) => ({
    box,
    column: between(start.column, end.column),
    top: between(start.top, end.top),
    height: between(start.height, end.height),
    alpha: between(start.alpha, end.alpha),
  }));
}

export const atRest = ({ boxes }: Layout): Placed[] =>
  boxes.map((box) => ({ box, ...placeOf(box), alpha: 1 }));
