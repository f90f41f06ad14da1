/** The units of a chart from the top down, each with its id. */

import { unitTextProblems } from '../../input/shape.js';
import type { Problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import type { BaselineUnit } from '../../words/command.js';
import type { Anchor, Parent, UnitId } from '../../words/event.js';

export interface ListedUnit {
  said: BaselineUnit;
  /** Such as units[0].children[2]. */
  path: string;
  unit: UnitId;
  parent: Parent;
  /** Its place in a list some of whose units are known already. */
  after?: Anchor;
}

/** `idOf` is asked once for each, in this order. */
export function listedUnits(
  units: BaselineUnit[],
  top: Parent,
  idOf: (said: BaselineUnit, path: string) => UnitId,
): ListedUnit[] {
  const listed: ListedUnit[] = [];
  const list = (siblings: BaselineUnit[], parent: Parent, path: string) => {
    let before: Anchor = '';
    const amongKnown = siblings.some((said) => said.unit !== undefined);
    siblings.forEach((said, i) => {
      const at = `${path}[${i}]`;
      const unit = idOf(said, at);
      listed.push({ said, path: at, unit, parent, after: amongKnown ? before : undefined });
      list(said.children ?? [], unit, `${at}.children`);
      before = unit;
    });
  };
  list(units, top, 'units');
  return listed;
}

export const listedTextProblems = (listed: ListedUnit[]): Problem[] =>
  listed.flatMap(({ said, path }) => [
    ...unitTextProblems(said, path),
    ...textProblems(said.note, 'note', `${path}.note`),
  ]);
