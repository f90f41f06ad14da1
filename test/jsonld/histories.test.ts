import { eveOf } from '../../src/domain/words/day.js';
import { statesOf, type UnitStateRow } from '../../src/queries/units/states.js';
import { successorsOf } from '../../src/queries/units/successions.js';
import { KNOWN_FROM } from '../model/generate/generate.js';
import type { History } from '../model/play/history.js';
import { play } from '../model/play/play.js';
import { forHistories } from '../model/play/seed.js';
import { createdBy } from '../model/reference/idMap.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { documentOf, type Graph, readBack } from './readBack.js';
import { changesIn, statesIn, unitsIn } from './readUnits.js';

const { db } = await testDatabase();

describe('after any history, at every revision', () => {
  it('what an RDF library reads back are the units, states, successions, beginnings and ends of the queries', async () => {
    const seen = { states: 0, successions: 0, births: 0, ends: 0, parts: 0 };
    await forHistories('JSON-LD', 8, async (numbers) => {
      await play(db, numbers, {
        onlyReorganizations: true,
        afterwards: async (history) => {
          for (const revision of history.events.keys()) {
            const graph = await readBack(await documentOf(db, history.organization, revision));
            const { states, edges, births, ends } = await expectSame(graph, history, revision);
            seen.states += states;
            seen.successions += edges;
            seen.births += births;
            seen.ends += ends;
            seen.parts += changesIn(graph).filter(({ event }) => event.includes('/')).length;
          }
        },
      });
    });
    process.stdout.write(`JSON-LD: ${JSON.stringify(seen)}\n`);
    expect(Math.min(seen.states, seen.successions)).toBeGreaterThan(0);
  });
});

async function expectSame(graph: Graph, { organization, events }: History, revision: number) {
  const units = createdBy(events.flat());
  const keys = units.map((unit) => ({ organization: organization.id, unit, revision }));
  const lives = await statesOf(db, keys);
  const known = units.filter((_, i) => (lives[i]?.length ?? 0) > 0);
  expect(unitsIn(graph).sort()).toEqual(known.toSorted());
  expect(known.map((unit) => statesIn(graph, unit, organization.code))).toEqual(
    lives.filter((states) => states.length > 0).map((states) => states.map(shown)),
  );

  const edges = (await successorsOf(db, keys)).flat();
  const changes = changesIn(graph);
  const read = changes.flatMap(({ event, kind, on, originals, results }) =>
    originals.flatMap((from) => results.map((to) => [on, event.split('/')[0], kind, from, to].join(' '))),
  );
  expect(read.sort()).toEqual(
    edges.map(({ on, event, kind, from, to }) => [on, event, kind, from, to].join(' ')).sort(),
  );

  const ends = lives
    .flatMap(endsOf)
    .filter(({ unit, on }) => !edges.some((edge) => edge.from === unit && edge.on === on));
  const readEnds = changes.filter(({ results }) => results.length === 0);
  expect(readEnds.flatMap(({ on, originals }) => originals.map((unit) => `${unit} ${on}`)).sort()).toEqual(
    ends.map(({ unit, on }) => `${unit} ${on}`).sort(),
  );

  // Whatever begins after the baseline's day begins by an event, from others or from none.
  const created = lives.flatMap(beginningsOf).filter(({ on }) => on > KNOWN_FROM);
  const readCreated = changes.flatMap(({ event, on, results }) =>
    results.map((unit) => ({ unit, on, event: event.split('/')[0] })),
  );
  for (const one of created) expect(readCreated).toContainEqual(one);
  const fromNone = changes.filter(({ originals }) => originals.length === 0);
  expect(fromNone.flatMap(({ on, results }) => results.map((unit) => `${unit} ${on}`)).sort()).toEqual(
    created
      .filter(({ unit, event }) => !edges.some((edge) => edge.to === unit && edge.event === event))
      .map(({ unit, on }) => `${unit} ${on}`)
      .sort(),
  );
  return { births: fromNone.length, states: lives.flat().length, edges: edges.length, ends: ends.length };
}

const shown = ({ unit, name, displayName, kind, parent, from, until }: UnitStateRow) => ({
  ...{ unit, name, displayName, kind, parent, from },
  through: until === null ? undefined : eveOf(until),
});

const beginningsOf = (states: UnitStateRow[]) =>
  states.flatMap(({ unit, from, because }, i) =>
    states[i - 1]?.until === from ? [] : [{ unit, on: from, event: because }],
  );

const endsOf = (states: UnitStateRow[]) =>
  states.flatMap(({ unit, until }, i) =>
    until !== null && states[i + 1]?.from !== until ? [{ unit, on: until }] : [],
  );
