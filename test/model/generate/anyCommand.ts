/** Commands drawn from numbers, of which many can be recorded. */

import type { History } from '../../../src/domain/history/history.js';
import type { Change } from '../../../src/domain/words/change.js';
import type { BaselineUnit, Command } from '../../../src/domain/words/command.js';
import {
  correct,
  extend,
  listed,
  record,
  reschedule,
  takeBack,
  widen,
  withdraw,
} from '../../support/commands.js';

export interface Chooser {
  /** A number below this. */
  below(count: number): number;
  one<T>(items: readonly T[]): T;
}

export function chooser(numbers: number[]): Chooser {
  let next = 0;
  const below = (count: number) => (numbers[next++ % numbers.length] ?? 0) % Math.max(count, 1);
  return { below, one: (items) => items[below(items.length)]! };
}

/** The earliest is 0; the organizations of these tests are registered on day 51. */
export const dayOf = (place: number): string => {
  const months = place % 12;
  return `${2021 + Math.floor((place - months) / 12)}-${String(months + 1).padStart(2, '0')}-01`;
};

const laterDay = (choose: Chooser) => dayOf(52 + choose.below(24));

export function anyCommand(history: History, choose: Chooser): Command {
  const reorganization = choose.one([...history.reorganizations.keys(), 't:r1']);
  const event = choose.one(history.ledger).id;
  switch (choose.below(12)) {
    case 0:
      return reschedule(reorganization, laterDay(choose));
    case 1:
      return withdraw(reorganization);
    case 2:
      return takeBack(event);
    case 3:
    case 4:
    case 5:
      return correct(event, {
        ...anyChange(history, choose),
        ...(choose.below(3) === 0 ? { effectiveOn: laterDay(choose) } : {}),
      });
    case 6:
      return extend(
        dayOf(choose.below(50)),
        [...tied(history, choose), listed(newName(choose))],
        things(choose),
      );
    case 7:
      return widen([listed(newName(choose))], { ...things(choose), knownFrom: dayOf(51 + choose.below(24)) });
    default:
      return record(laterDay(choose), anyChange(history, choose));
  }
}

const newName = (choose: Chooser) =>
  `${choose.one(['甲', '乙', '丙', '丁', '戊', '己'])}${choose.one(['部', '課', '係'])}`;

function anyChange(history: History, choose: Chooser): Change {
  const anyUnit = () => choose.one([...history.unitIds]);
  const unit = anyUnit();
  const name = newName(choose);
  const kind = choose.one(['部', '課', '係']);
  const duty = choose.one(['広報', '統計', '文書']);
  const changes: (() => Change)[] = [
    () => ({ create: { unit: { name, kind, under: choose.below(2) === 0 ? undefined : anyUnit() } } }),
    () => ({ rename: { unit, name } }),
    () => ({ transfer: { unit, under: anyUnit(), after: choose.below(2) === 0 ? '' : undefined } }),
    () => ({ reclassify: choose.below(2) === 0 ? { unit, kind } : { everyKind: '課', kind } }),
    () => ({ reorder: { unit, after: '' } }),
    () => ({ merge: { units: [unit], into: anyUnit() } }),
    () => ({ split: { unit, keep: true, into: [{ name, kind }] } }),
    () => ({ abolish: { unit } }),
    () => ({ reinstate: { unit } }),
    () => ({ transferDuty: { duty, from: choose.below(2) === 0 ? [unit] : undefined, to: [anyUnit()] } }),
    () => ({ createPost: { name: duty, unit } }),
    () => ({ oversee: { unit, posts: choose.below(2) === 0 ? [] : ['部長'] } }),
  ];
  return choose.one(changes)();
}

/** Some of the units of the oldest chart, as it names them, at the top. */
function tied({ effective, baseline }: History, choose: Chooser): BaselineUnit[] {
  return effective.events.flatMap((event) =>
    event.type === 'UnitStated' && event.effectiveOn === baseline.knownFrom && choose.below(3) > 0
      ? [listed(event.data.name, { unit: event.data.unit })]
      : [],
  );
}

const things = (choose: Chooser) => ({
  duties: choose.below(2) === 0 ? [] : [{ name: choose.one(['広報', '統計']), holders: ['甲部'] }],
  posts: choose.below(2) === 0 ? [] : [{ name: '部長', unit: '乙課' }],
});
