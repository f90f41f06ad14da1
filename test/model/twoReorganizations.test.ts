import { learn } from '../../src/domain/history/learn.js';
import { describe, expect, it } from '../support/jest.js';
import { KNOWN_FROM } from './generate/generate.js';
import {
  type DayTree,
  type InTurn,
  inTurn,
  isAccepted,
  newOrganization,
  treesOf,
  twoOfOneDay,
} from './generate/twoOrders.js';
import { forHistories, type Numbers } from './play/seed.js';
import { objectionsTo, proposedEvents } from './reference/proposal.js';
import { type Trades, tradesOn } from './reference/trades.js';

describe('two reorganizations of one day, each possible alone, recorded in either order', () => {
  it('give the same trees but for the order of siblings put in the same spot, or are a conflict in either order', async () => {
    const tally = { same: 0, traded: 0, conflicts: 0 };
    await forHistories('two reorganizations', 40, async (numbers) => {
      for (const { orders, objections, trades, day } of pairsIn(numbers)) {
        const conflicts = objections.length > 0;
        // In whichever order: by the rules of a day the two contradict each other, or they do not.
        for (const { second } of orders) expect(isAccepted(second)).toBe(!conflicts);
        if (conflicts) {
          tally.conflicts += 1;
          const isOfTheDay = objections.some((objection) => objection.startsWith(day));
          for (const turn of orders) expectNamed(turn, isOfTheDay);
        } else {
          tally[trades.any ? 'traded' : 'same'] += 1;
          expectSame(orders, trades, day);
        }
      }
    });
    process.stdout.write(
      `model, two reorganizations: ${tally.same} the same, ${tally.traded} in the same spot, ${tally.conflicts} conflicts\n`,
    );
    // A run without one of them would prove little. The same spot is rare: a short run may have none.
    const { same, traded, conflicts } = tally;
    if (same + traded + conflicts > 100) expect(Math.min(same, conflicts)).toBeGreaterThan(0);
    if (same + traded + conflicts > 1_000) expect(traded).toBeGreaterThan(0);
  });
});

interface Pair {
  day: string;
  orders: [InTurn, InTurn];
  /** What the model says against both together. */
  objections: string[];
  trades: Trades;
}

/** Those of a random history that are each possible alone; the history goes on with the first. */
function* pairsIn([baseline = [], ...reorganizations]: Numbers): Generator<Pair> {
  const history = newOrganization(baseline);
  for (const [i, numbers] of reorganizations.entries()) {
    const known = [...history.effective.events];
    const [one, other] = twoOfOneDay(known, numbers, reorganizations[i + 1] ?? baseline);
    const orders: [InTurn, InTurn] = [inTurn(history, one, other), inTurn(history, other, one)];
    const [first, second] = [proposedEvents(known, one), proposedEvents(known, other)];
    if (orders.every((turn) => isAccepted(turn.first))) {
      yield {
        day: one.effectiveOn,
        orders,
        objections: objectionsTo([...first, ...second], known, KNOWN_FROM),
        trades: tradesOn(one.effectiveOn, known, first, second),
      };
    }
    if (isAccepted(orders[0].first)) learn(history, orders[0].first);
  }
}

/**
 * The second is told which events of the first stand in its way; what breaks on a later day only, which of that day.
 */
function expectNamed({ first, second, history }: InTurn, isOfTheDay: boolean): void {
  const events = second.problems
    .filter(({ severity }) => severity === 'ERROR')
    .flatMap(({ events }) => events);
  const theirs = (isOfTheDay ? first.events : history.ledger).map(({ id }) => id);
  const reported = [second.problems.map(({ code, en }) => `${code} ${en}`), events, theirs];
  expect([...reported, events.some((id) => theirs.includes(id))]).toEqual([...reported, true]);
}

function expectSame(orders: [InTurn, InTurn], trades: Trades, day: string): void {
  const [trees, others] = orders.map(treesOf) as [DayTree[], DayTree[]];
  if (!trades.any) {
    expect(others).toEqual(trees);
    return;
  }
  expect(others.map(withoutOrder)).toEqual(trees.map(withoutOrder));
  const [tree, other] = [trees, others].map((all) => all.find((one) => one.day === day));
  for (const [parent, siblings] of tree?.children ?? []) {
    const theirs = other?.children.get(parent) ?? [];
    for (const [a, b] of turnedRound(siblings, theirs))
      expect([a, b, trades.between(a, b)]).toEqual([a, b, true]);
  }
}

const withoutOrder = ({ children, ...tree }: DayTree) => ({
  ...tree,
  children: new Map([...children].map(([parent, siblings]) => [parent, siblings.toSorted()])),
});

/** The pairs that are in the opposite order in the other list. */
const turnedRound = (siblings: string[], theirs: string[]): [string, string][] =>
  siblings.flatMap((a, i) =>
    siblings
      .slice(i + 1)
      .filter((b) => theirs.indexOf(b) < theirs.indexOf(a))
      .map((b): [string, string] => [a, b]),
  );
