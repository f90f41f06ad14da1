/** All ratios, in the order of docs/performance.md. `isQuick`: smaller histories and fewer rounds, in about three minutes. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { withNewDatabase } from '../database.js';
import { firstChange, reachingBack } from './amending.js';
import { asOfElsewhere, asOfLongHistory } from './asOf.js';
import { rebuilding, registering } from './bulk.js';
import { type City, changesFor, type Plan } from './cities.js';
import { commandLine } from './commandLine.js';
import { lineage, loadMergers } from './lineage.js';
import { loadCity } from './loadCity.js';
import { servingMemory, servingParts } from './memory.js';
import { nation } from './nation.js';
import { previewing } from './preview.js';
import type { Ratio } from './ratio.js';
import { type Readers, startReaders } from './readers.js';
import { askedAgain, shapes, wholeOrganization } from './reading.js';
import { batches, besideStores, changeIn, manyInTurn } from './recording.js';

export interface Extent {
  years: number;
  /** Of each unit. */
  states: number;
  rounds: number;
  /** Single ones in a round of recordings. */
  changes: number;
  /** Recordings, and unchanged answers, before those that are measured. */
  warming: number;
  /** Rounds of what takes seconds each. */
  longRounds: number;
  /** The events of the history that is compared with one of 2,000. */
  longHistory: number;
  /** The organization that is compared with one of 1,000 units; 200 departments have 100,000. */
  largest: { departments: number; states: number };
  organizations: number;
  /** Organizations in the database in which one is asked, beside one alone. */
  neighbours: number;
  /** Of a nation's 1,800: so many are imported, and some of them recorded. */
  nation: { imported: number; recorded: number };
}

/** Departments: 10,020 units. */
const TEN_THOUSAND = 20;

export const WHOLE: Extent = {
  years: 50,
  states: 10,
  rounds: 15,
  changes: 100,
  warming: 1_000,
  longRounds: 2,
  longHistory: 100_000,
  // With ten states each, their history would not fit into the memory of the process that decides and folds it.
  largest: { departments: 200, states: 2 },
  organizations: 500,
  neighbours: 24,
  nation: { imported: 48, recorded: 8 },
};
export const QUICK: Extent = {
  years: 12,
  states: 2,
  rounds: 5,
  changes: 50,
  warming: 400,
  longRounds: 1,
  longHistory: 10_000,
  largest: { departments: TEN_THOUSAND, states: 2 },
  organizations: 30,
  neighbours: 3,
  nation: { imported: 8, recorded: 1 },
};

export type Say = (line: string) => void;

export const measureRatios = (extent: Extent, say: Say): Promise<Ratio[]> =>
  withNewDatabase((db, url) => measureIn(db, url, extent, say));

async function measureIn(db: Kysely<Tables>, url: string, extent: Extent, say: Say): Promise<Ratio[]> {
  const cities = await loadCities(db, extent, say);
  const mergers = await loadMergers(db);
  const { tenThousand } = cities;
  say('starting what is compared');
  const readers = await startReaders(db, url, { city: tenThousand, day: tenThousand.days.at(-1)! });
  try {
    return [
      ...(await reading(url, readers, cities, mergers, extent, say)),
      ...(await recording(db, url, cities, extent, say)),
      ...(await commandLine(readers, url, tenThousand, Math.min(5, extent.rounds))),
    ];
  } finally {
    await readers.stop();
  }
}

interface Cities {
  thousand: City;
  tenThousand: City;
  largest: City;
  short: City;
  long: City;
}

async function loadCities(db: Kysely<Tables>, extent: Extent, say: Say): Promise<Cities> {
  const { years, longHistory, largest } = extent;
  const sized = (code: string, departments: number, states = extent.states) => {
    const changes = changesFor(departments * 501, states, years);
    say(`loading ${code}: ${(departments * 501).toLocaleString('en')} units, ${states} states each`);
    return loadCity(db, { code, departments, years, changes });
  };
  const grown = (code: string, events: number) => {
    say(`loading ${code}: 1,002 units, ${events.toLocaleString('en')} events`);
    return loadCity(db, grownPlan(code, events, years));
  };
  const tenThousand = await sized('tenthousandcity', TEN_THOUSAND);
  return {
    thousand: await sized('thousandcity', 2),
    tenThousand,
    largest:
      largest.departments === TEN_THOUSAND
        ? tenThousand
        : await sized('largestcity', largest.departments, largest.states),
    short: await grown('shorthistory', 2_000),
    long: await grown('longhistory', longHistory),
  };
}

/** 1,002 units with so many events. A team is changed once a day at most, so long histories take more reorganizations. */
function grownPlan(code: string, events: number, years: number): Plan {
  const perYear = Math.min(300, (events - 1_002) / years);
  return { code, departments: 2, years: Math.round((events - 1_002) / perYear), changes: perYear };
}

async function reading(
  url: string,
  readers: Readers,
  { tenThousand, largest, short, long }: Cities,
  mergers: string,
  { rounds, warming, years, neighbours }: Extent,
  say: Say,
): Promise<Ratio[]> {
  say('asking');
  return [
    ...(await wholeOrganization(readers, tenThousand, rounds)),
    ...(await askedAgain(readers, tenThousand, { rounds, warming })),
    ...(await shapes(readers, tenThousand, rounds)),
    await asOfLongHistory(readers, { long, short }, rounds),
    ...(await asOfElsewhere(url, grownPlan('city', 2_000, years), neighbours, rounds)),
    await lineage(readers, mergers, rounds),
    await previewing(readers, tenThousand, rounds),
    ...(await servingMemory(readers, tenThousand, 3 * rounds)),
    ...(await servingParts(readers, largest, 3 * rounds)),
  ];
}

async function recording(
  db: Kysely<Tables>,
  url: string,
  { thousand, largest, short, long }: Cities,
  { organizations, nation: slice, longRounds, ...rounds }: Extent,
  say: Say,
): Promise<Ratio[]> {
  const units = largest.model.units.size.toLocaleString('en');
  const changesInCities = async () => [
    ...(await changeIn(
      url,
      `one change in ${units} units`,
      'in 1,000',
      { ours: largest, theirs: thousand },
      rounds,
    )),
    ...(await changeIn(
      url,
      `one change in a history of ${long.events.toLocaleString('en')} events`,
      'of 2,000',
      { ours: long, theirs: short },
      rounds,
    )),
  ];
  const parts: [string, () => Promise<Ratio[]>][] = [
    ['beside event stores', () => besideStores(db, url, rounds)],
    ['in batches', () => batches(url, rounds.rounds)],
    ['in large organizations and long histories', changesInCities],
    [
      'in many organizations in turn',
      () => manyInTurn(url, organizations, { ...rounds, rounds: Math.min(3, rounds.rounds) }),
    ],
    ['after a start', async () => [await firstChange(url, long)]],
    ['of changes that reach back', () => reachingBack(url, long, Math.min(5, rounds.rounds))],
    [
      'of a whole organization, and rebuilding',
      async () => [await registering(db, longRounds), ...(await rebuilding(db, long, longRounds))],
    ],
    ['and importing a part of a nation', () => nation(db, url, slice)],
  ];
  const ratios: Ratio[] = [];
  for (const [what, measure] of parts) {
    say(`recording ${what}`);
    ratios.push(...(await measure()));
  }
  return ratios;
}
