/**
 * Two days of one organization compared without a database:
 *
 *     comparing(tree('総務課'), on('2026-04-01', { rename: { unit: '総務課', name: '庶務課' } }))
 *       .changes('2026-03-31', '2026-04-01') // ['RENAMED 総務課 -> 庶務課']
 */
import { compareTrees } from '../../../src/domain/compare/compare.js';
import type { Between, ComparedState, ComparedTree } from '../../../src/domain/compare/compared.js';
import { joinsOf } from '../../../src/domain/compare/joined/joins.js';
import { type OrderedTree, orderOf, ranksIn } from '../../../src/domain/compare/rank.js';
import { type Line, tableOf } from '../../../src/domain/compare/table.js';
import type { UnitChange } from '../../../src/domain/compare/unitChange.js';
import { effectsOf } from '../../../src/domain/fold/effects.js';
import { reorderedUnits } from '../../../src/domain/fold/reordered.js';
import { unitsPlacedBy } from '../../../src/domain/fold/rules/aspects.js';
import { childrenOf } from '../../../src/domain/fold/tree.js';
import type { History } from '../../../src/domain/history/history.js';
import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Parent, UnitId } from '../../../src/domain/words/event.js';
import { historyOf, type Names, treeOn } from '../../support/given.js';

export function comparing(names: Names, ...recorded: ReorganizationCommand[]) {
  const history = historyOf(names, recorded);
  const compared = (from: Day, to: Day, notYetKnown: UnitId[] = []) => {
    const trees = { from: comparedTree(history, from), to: comparedTree(history, to) };
    const between = successionsBetween(history, from, to);
    return {
      ...trees,
      between,
      changes: compareTrees(trees.from, trees.to, {
        units: [...new Set([...trees.from.states.keys(), ...trees.to.states.keys()])].map((unit) => ({
          unit,
          before: trees.from.states.get(unit),
          after: trees.to.states.get(unit),
        })),
        between,
        order: orderOf(trees.from, trees.to),
        reordered: reorderedUnits(trees.from.children, trees.to.children, placedBetween(history, from, to)),
        unknown: new Set(notYetKnown),
      }),
    };
  };
  return {
    compared,
    /** 'KINDS units at the first day -> units at the second', in order. */
    changes(from: Day, to: Day, notYetKnown: UnitId[] = []): string[] {
      const { changes, ...trees } = compared(from, to, notYetKnown);
      return changes.map((change) => lineOf(change, trees));
    },
    /** 'unit at the first day | unit at the second: KINDS', row by row. */
    table(from: Day, to: Day): string[] {
      const { changes, between, ...trees } = compared(from, to);
      const rows = tableOf(linesOf(trees.from), linesOf(trees.to), joinsOf(between), changes);
      return rows.map(({ before, after, change }) => {
        const cells = [nameIn(trees.from, before), nameIn(trees.to, after)];
        const kinds = change?.kinds ?? [];
        return `${cells.join(' | ')}${kinds.length > 0 ? `: ${kinds.join()}` : ''}`;
      });
    },
  };
}

const linesOf = (tree: OrderedTree): Line[] =>
  [...ranksIn(tree).keys()].map((unit) => ({ unit, depth: depthIn(tree, unit) }));

function depthIn({ states }: ComparedTree, unit: UnitId): number {
  const parent = states.get(unit)?.parent ?? null;
  return parent === null ? 0 : 1 + depthIn({ states }, parent);
}

const nameIn = ({ states }: ComparedTree, unit: UnitId | undefined) =>
  unit === undefined ? '—' : (states.get(unit)?.name ?? unit);

function lineOf(
  { kinds, before, after }: UnitChange,
  { from, to }: { from: ComparedTree; to: ComparedTree },
) {
  const names = (tree: ComparedTree, units: UnitId[]) =>
    units.length === 0 ? '—' : units.map((unit) => nameIn(tree, unit)).join('+');
  return `${kinds.join()} ${names(from, before)} -> ${names(to, after)}`;
}

/** The whole tree as it stands on a day. */
function comparedTree(history: History, day: Day): OrderedTree {
  const tree = treeOn(history, day);
  const states = [...tree.units.now].map(([unit, { value }]): [UnitId, ComparedState] => [
    unit,
    { ...value, unit, displayName: value.displayName ?? value.name },
  ]);
  const parents: Parent[] = [null, ...tree.units.now.keys()];
  return {
    states: new Map(states),
    children: new Map(parents.map((parent) => [parent, childrenOf(tree, parent)])),
  };
}

const eventsBetween = ({ effective }: History, from: Day, to: Day) => {
  const [first, last] = from < to ? [from, to] : [to, from];
  return effective.events.filter(({ effectiveOn }) => effectiveOn > first && effectiveOn <= last);
};

/** The units that an event after the earlier of the two days creates, ends or places. */
const placedBetween = (history: History, from: Day, to: Day) =>
  new Set(eventsBetween(history, from, to).flatMap(unitsPlacedBy));

/** The successions after the earlier of the two days, up to the later one. */
function successionsBetween(history: History, from: Day, to: Day): Between[] {
  return eventsBetween(history, from, to).flatMap((event) =>
    effectsOf(event).successions.map((edge) => ({
      ...edge,
      event: event.id,
      on: event.effectiveOn,
      type: event.type,
      backwards: to < from,
    })),
  );
}
