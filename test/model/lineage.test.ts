import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../src/domain/day.js';
import type { UnitId } from '../../src/domain/event.js';
import { type Lineage, type LineageDirection, lineagesOf } from '../../src/queries/lineage.js';
import { predecessorsOf, successorsOf } from '../../src/queries/successions.js';
import { testDatabase } from '../support/database.js';
import { type History, knownAt, unitsEver } from './history.js';
import { play } from './play.js';
import { forHistories } from './seed.js';
import { type Edge, edgesIn, walk } from './successions.js';

const { db } = await testDatabase();

const DIRECTIONS: LineageDirection[] = ['BACKWARD', 'FORWARD', 'BOTH'];
const UNTIL: (Day | null)[] = [null, '2026-03-24', '2026-03-29', '2026-04-01'];

describe('after any history, at every revision', () => {
  it('the lineage of every unit, in each direction and until any day, is what walking the successions finds', async () => {
    let followed = 0;
    let longest = 0;
    await forHistories('lineage', 15, async (numbers) => {
      await play(db, numbers, {
        afterwards: async (history) => {
          for (const revision of history.events.keys()) await expectLineages(history, revision);
          const edges = edgesIn(knownAt(history, history.events.length - 1));
          followed += edges.length;
          longest = Math.max(longest, new Set(edges.map(({ on }) => on)).size);
        },
      });
    });
    process.stdout.write(`lineage: ${followed} successions, on up to ${longest} days of a history\n`);
    expect(longest).toBeGreaterThan(1);
  });
});

async function expectLineages(history: History, revision: number): Promise<void> {
  const organization = history.organization.id;
  const edges = edgesIn(knownAt(history, revision));
  const units = unitsEver(history);
  const keys = units.flatMap((unit) =>
    DIRECTIONS.flatMap((direction) =>
      UNTIL.map((until) => ({ organization, unit, direction, until, revision })),
    ),
  );
  const answered = await lineagesOf(db, keys);
  keys.forEach(({ unit, direction, until }, i) => {
    const early = edges.filter(({ on }) => until === null || on <= until);
    expectLineage(answered[i], unit, walked(early, unit, direction));
  });

  const near = units.map((unit) => ({ organization, unit, revision }));
  const [before, after] = [await predecessorsOf(db, near), await successorsOf(db, near)];
  expect(before.map(texts)).toEqual(units.map((unit) => texts(edges.filter(({ to }) => to === unit))));
  expect(after.map(texts)).toEqual(units.map((unit) => texts(edges.filter(({ from }) => from === unit))));
}

function walked(edges: Edge[], unit: UnitId, direction: LineageDirection): Edge[] {
  const ways = direction === 'BOTH' ? (['BACKWARD', 'FORWARD'] as const) : [direction];
  return [...new Set(ways.flatMap((way) => [...walk(edges, unit, way)]))];
}

function expectLineage(lineage: Lineage | undefined, unit: UnitId, edges: Edge[]): void {
  const { units = [], successions = [] } = lineage ?? {};
  expect(texts(successions)).toEqual(texts(edges));
  // The unit itself first, each once, and nobody who is not in the walk.
  expect(units[0]).toBe(unit);
  expect([...units].sort()).toEqual(
    [...new Set([unit, ...edges.flatMap(({ from, to }) => [from, to])])].sort(),
  );
  const days = successions.map(({ on }) => on);
  expect(days).toEqual(days.toSorted());
}

const texts = (edges: readonly Edge[]): string[] =>
  edges.map(({ kind, on, from, to, event }) => [on, event, kind, from, to].join(' ')).sort();
