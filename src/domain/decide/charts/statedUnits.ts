/** The units of a chart from the top down, each with its id. */

import { readRefs } from '../../input/newUnits.js';
import { unitTextProblems } from '../../input/shape.js';
import type { Problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import type { BaselineUnit } from '../../words/command.js';
import type { Day } from '../../words/day.js';
import type { Anchor, EventData, Parent, UnitId } from '../../words/event.js';
import type { ChartFact } from './chart.js';

export interface ListedUnit {
  said: BaselineUnit;
  /** Such as units[0].children[2]. */
  path: string;
  unit: UnitId;
  parent: Parent;
  /** The unit before it, if its list contains known units: then new ones are placed between these. */
  after?: Anchor;
}

/** `idOf` is called once for each unit, in the order of the result. */
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

/** What a chart says about the unit. */
export const unitFact = (
  { said, unit, parent, path }: ListedUnit,
  day: Day,
  more: Pick<EventData['UnitStated'], 'after' | 'widened'> = {},
): ChartFact => {
  const { name, displayName, kind, note } = said;
  return {
    fact: { type: 'UnitStated', data: { unit, name, displayName, kind, parent, ...more } },
    path,
    day,
    note,
  };
};

export const refsIn = (listed: ListedUnit[]) =>
  readRefs(listed.map(({ said, path, unit }) => ({ ref: said.ref, path, id: unit })));

export const listedTextProblems = (listed: ListedUnit[]): Problem[] =>
  listed.flatMap(({ said, path }) => [
    ...unitTextProblems(said, path),
    ...textProblems(said.note, 'note', `${path}.note`),
  ]);
