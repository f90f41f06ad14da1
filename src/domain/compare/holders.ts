/** Whether the transfers of a duty and the mergers of its holders explain that its holders differ. docs/rules.md has the rule. */
import type { UnitId } from '../words/event.js';
import { follows, type Join } from './joined/joins.js';

/** A transfer of the duty between the two moments. */
export interface Move {
  from: UnitId[];
  to: UnitId[];
  /** The givers hold it as well from then on. */
  keeps: boolean;
  /** Only the first moment has it: it is undone. */
  backwards: boolean;
}

/** `moves`: by day, then as recorded. `joins`: those between the moments, by the unit that they lead from. */
export function isHoldingExplained(
  { before, after }: { before: UnitId[]; after: UnitId[] },
  moves: Move[],
  joins: Map<UnitId, Join[]>,
): boolean {
  const becomes = (unit: UnitId, other: UnitId) => unit === other || follows(joins, unit, other);
  let holders = before;
  for (const { from, to } of moves.filter(({ backwards }) => backwards).reverse()) {
    holders = [...holders.filter((unit) => !to.includes(unit)), ...from];
  }
  for (const { from, to, keeps } of moves.filter(({ backwards }) => !backwards)) {
    const stay = keeps ? holders : holders.filter((unit) => !from.some((giver) => becomes(unit, giver)));
    holders = [...stay, ...to];
  }
  return (
    holders.every((unit) => after.some((heir) => becomes(unit, heir))) &&
    after.every((heir) => holders.some((unit) => becomes(unit, heir)))
  );
}
