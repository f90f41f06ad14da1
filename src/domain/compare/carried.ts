/** Units that did not change themselves, but whose path did, or that followed their merged parent. */
import type { UnitId } from '../words/event.js';
import type { ComparedState, ComparedTree } from './compared.js';
import { changeOfUnit, type UnitChange } from './unitChange.js';

/** What carries the units directly under one unit: all of them alike. */
interface Above {
  /** The names from the top down to that unit are the same at both moments. */
  isSamePath: boolean;
  /** That unit and those above it, as far as they moved or were renamed. */
  carriers: UnitId[];
}

export class Carried {
  private readonly above = new Map<UnitId, Above>();

  constructor(
    private readonly from: ComparedTree,
    private readonly to: ComparedTree,
  ) {}

  /** Of a unit that did not change itself. Undefined: its path did not change either. */
  changeOf({ unit, parent: before }: ComparedState, { parent }: ComparedState): UnitChange | undefined {
    if (parent === null) return before === null ? undefined : changeOfUnit(unit, ['CARRIED'], []);
    const { isSamePath, carriers } = this.aboveOf(parent);
    if (before !== parent) return changeOfUnit(unit, ['CARRIED'], [parent, ...carriers]);
    return isSamePath ? undefined : changeOfUnit(unit, ['CARRIED'], carriers);
  }

  private aboveOf(parent: UnitId): Above {
    const found = this.above.get(parent) ?? whatIsAbove(this.from, this.to, parent);
    this.above.set(parent, found);
    return found;
  }
}

function whatIsAbove(from: ComparedTree, to: ComparedTree, parent: UnitId): Above {
  const carriers: UnitId[] = [];
  for (let unit: UnitId | null = parent; unit !== null; ) {
    const then = from.states.get(unit);
    const now = to.states.get(unit);
    if (then && (then.name !== now?.name || then.parent !== now.parent)) carriers.push(unit);
    unit = now?.parent ?? null;
  }
  return { isSamePath: haveSamePath(from, to, parent), carriers };
}

/** Whether a unit has the same names from the top down in both trees. */
export function haveSamePath(from: ComparedTree, to: ComparedTree, unit: UnitId): boolean {
  let a = from.states.get(unit);
  let b = to.states.get(unit);
  while (a && b && a.name === b.name) {
    a = above(from, a);
    b = above(to, b);
  }
  return a === b;
}

const above = ({ states }: ComparedTree, { parent }: ComparedState) =>
  parent === null ? undefined : states.get(parent);
