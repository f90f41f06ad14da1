/** The lineage of every unit as known at a revision is what walking the successions finds. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { UnitId } from '../../../src/domain/words/event.js';
import { type Lineage, type LineageDirection, lineagesOf } from '../../../src/queries/units/lineage.js';
import { predecessorsOf, successorsOf } from '../../../src/queries/units/successions.js';
import { type History, knownAt, unitsEver } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { type Edge, edgesIn, walk } from '../reference/successions.js';

const DIRECTIONS: LineageDirection[] = ['BACKWARD', 'FORWARD', 'BOTH'];
const UNTIL: (Day | null)[] = [null, '2026-03-29'];

export async function expectLineages(db: Kysely<Tables>, history: History, revision: number): Promise<void> {
  const organization = history.organization.id;
  const edges = edgesIn(knownAt(history, revision));
  const units = unitsEver(history);
  const keys = units.flatMap((unit) =>
    DIRECTIONS.flatMap((direction) =>
      UNTIL.map((until) => ({ organization, unit, direction, until, revision })),
    ),
  );
  const answered = await lineagesOf(db, keys);
  const reported = keys.map(({ unit, direction, until }, i) => [
    unit,
    direction,
    until,
    ...shown(answered[i]),
  ]);
  const model = keys.map(({ unit, direction, until }) => {
    const early = edges.filter(({ on }) => until === null || on <= until);
    return [unit, direction, until, ...modelShown(unit, walked(early, unit, direction))];
  });
  expectSame(reported, model);
  const days = answered.map(({ successions }) => successions.map(({ on }) => on));
  expectSame(
    days,
    days.map((each) => each.toSorted()),
  );

  const near = units.map((unit) => ({ organization, unit, revision }));
  const [before, after] = [await predecessorsOf(db, near), await successorsOf(db, near)];
  expectSame(
    before.map(texts),
    units.map((unit) => texts(edges.filter(({ to }) => to === unit))),
  );
  expectSame(
    after.map(texts),
    units.map((unit) => texts(edges.filter(({ from }) => from === unit))),
  );
}

function walked(edges: Edge[], unit: UnitId, direction: LineageDirection): Edge[] {
  const ways = direction === 'BOTH' ? (['BACKWARD', 'FORWARD'] as const) : [direction];
  return [...new Set(ways.flatMap((way) => [...walk(edges, unit, way)]))];
}

/** The unit itself first, each once, and nobody who is not in the walk. */
const shown = ({ units, successions }: Lineage = { units: [], successions: [] }) => [
  units[0],
  units.toSorted(),
  texts(successions),
];

const modelShown = (unit: UnitId, edges: Edge[]) => [
  unit,
  [...new Set([unit, ...edges.flatMap(({ from, to }) => [from, to])])].sort(),
  texts(edges),
];

const texts = (edges: readonly Edge[]): string[] =>
  edges.map(({ kind, on, from, to, event }) => [on, event, kind, from, to].join(' ')).sort();
