import { joinsOf } from '../../src/domain/compare/joined/joins.js';
import { ranksAcross } from '../../src/domain/compare/rank.js';
import { tableOf } from '../../src/domain/compare/table.js';
import type { UnitChange } from '../../src/domain/compare/unitChange.js';
import type { Command } from '../../src/domain/words/command.js';
import type { Day } from '../../src/domain/words/day.js';
import type { UnitId } from '../../src/domain/words/event.js';
import { compareMoments } from '../../src/queries/compare/compare.js';
import type { Moment } from '../../src/queries/moment/moment.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { depthOf, inOrder, type Tree } from '../../src/queries/units/tree.js';
import { testDatabase } from '../support/database.js';
import { baselineUnits, tree } from '../support/given.js';
import { describe, expect, it } from '../support/jest.js';
import { newTally, type Reach } from '../support/tally.js';
import { KNOWN_FROM } from './generate/generate.js';
import { comparisonAsker } from './play/askComparison.js';
import { type History, knownAt } from './play/history.js';
import { begin, play, record, reorganizing } from './play/play.js';
import { forHistories } from './play/seed.js';
import { type ComparisonCase, expectCompared, somePair } from './properties/comparisonProperties.js';
import type { SentenceCase } from './properties/sentenceProperties.js';
import { fold } from './reference/fold.js';

const { db } = await testDatabase();
const ask = await comparisonAsker(db);

describe('after any history, the comparison of any two moments', () => {
  it('has the entries, kinds, order and sentences that the rules give, and leads from the first tree to the second', async () => {
    const tally = newTally<ComparisonCase | SentenceCase | 'the order is the same'>({
      'the order is the same': 0.8,
      CREATED: 0.5,
      ABOLISHED: 0.5,
      CARRIED: 0.4,
      MERGED: 0.3,
      SPLIT: 0.3,
      REORDERED: 0.3,
      'a post differs': 0.3,
      // Too rare for so few histories. More histories must come to them.
      RECOMPOSED: 0.1,
      REINSTATED: 0.05,
      'nothing is known of a unit at one moment': 0.04,
      'the events explain it': 0.5,
      'several events explain it': 0.1,
      'it is composed': 0.5,
      'units are joined in a composed line': 0.1,
      'it is about the record': 0.1,
      'it is only known between two charts': 0.05,
      'several notices are behind it': 0.1,
    });
    await forHistories('compare', 30, (numbers) =>
      tally.run((reach) =>
        eachPair(numbers, async (history, pair) => {
          await expectCompared({ db, ask }, history, pair, reach);
          await expectTable(pair, reach);
        }),
      ),
    );
    tally.expectReached();
  });

  it('keeps to that in the cases that random histories seldom come to', async () => {
    const history = await begin(db, baselineUnits(tree('市民部', ['市民課'], '総務部', '企画部')));
    const { organization } = history;
    const recorded = async (said: Command): Promise<UnitId[]> => {
      const { recorded: events } = await record(db, history, said);
      expect(events).not.toEqual([]);
      return events.flatMap((event) => (event.type === 'UnitStated' ? [event.data.unit] : []));
    };
    const [first = '', second = '', third = ''] =
      fold(knownAt(history, 1), KNOWN_FROM).children.get(null) ?? [];
    const units = ['追加課', '受入課'].map((name) => ({ name, kind: '課' }));
    const [, heir = ''] = await recorded({
      widen: { organization: organization.code, knownFrom: '2026-03-28', units },
    });
    const changes = [{ merge: { units: [first], into: heir } }, { reorder: { unit: second, after: third } }];
    await recorded(
      reorganizing(organization.code, { title: '機構改正', effectiveOn: '2026-03-30', changes }),
    );

    const reached = new Set<ComparisonCase | SentenceCase>();
    const at = (date: Day): Moment => ({ organization, date, revision: 3 });
    await expectCompared({ db, ask }, history, [at('2026-03-27'), at('2026-03-30')], (one) =>
      reached.add(one),
    );
    expect([...reached].sort()).toEqual([
      'CARRIED',
      'MERGED',
      'REORDERED',
      'it is composed',
      'nothing is known of a unit at one moment',
      'the events explain it',
      'units are joined in a composed line',
    ]);
  });
});

/** The table has both trees whole and each in its own order. */
async function expectTable(
  [from, to]: [Moment, Moment],
  reach: Reach<'the order is the same'>,
): Promise<void> {
  const trees = await loadTrees(db, [from, to]);
  const { between, changes } = await compareMoments(db, { from, to });
  const [before = [], after = []] = trees.map((tree) =>
    inOrder(tree).map(({ unit }) => ({ unit, depth: depthOf(tree, unit) })),
  );
  const [old, now] = [before, after].map((lines) => lines.map(({ unit }) => unit));
  expectInOrder(changes, trees);
  const rows = tableOf(before, after, joinsOf(between), changes);
  expect(rows.flatMap((row) => row.before ?? [])).toEqual(old);
  expect(rows.flatMap((row) => row.after ?? [])).toEqual(now);
  // Where only paths changed, both sides of the table are the same line by line.
  if (old?.join() !== now?.join()) return;
  reach('the order is the same');
  expect(rows.every((row) => row.before === row.after)).toBe(true);
}

/** A part of each tree is compared, but the entries are in the order of the whole ones. */
function expectInOrder(changes: UnitChange[], trees: Tree[]): void {
  const [from, to] = trees.map(({ states, children }) => ({
    states: new Map(states),
    children: new Map(children),
  }));
  const ranks = ranksAcross(from!, to!);
  const places = changes.map(({ before, after }) =>
    Math.min(...(after.length > 0 ? after : before).map((unit) => ranks.get(unit)!)),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

/** Some pairs of each history. */
async function eachPair(
  numbers: number[][],
  look: (history: History, pair: [Moment, Moment]) => Promise<void>,
): Promise<void> {
  await play(db, numbers, {
    afterwards: async (history) => {
      for (const row of numbers) await look(history, somePair(history, row));
    },
  });
}
