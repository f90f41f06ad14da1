/**
 * The newest state of a history as lines of text: what a decision on a day after all others looks at. A line for some of the entries of
 * each list, so that a large one is written and read in steps. Entries of maps have a line of their own after that of their keys: it is parsed
 * only if one of them is looked for.
 */
import { entriesInSteps } from '../../fold/maps/entriesInSteps.js';
import type { Entry } from '../../fold/maps/trie.js';
import { copyTree, type ImpliedHolding } from '../../fold/tree.js';
import { MAPS, type MapName, type Maps, mapsOf } from '../../fold/treeMaps.js';
import type { Baseline } from '../../words/content.js';
import type { Day } from '../../words/day.js';
import type { Steps } from '../../words/steps.js';
import type { CoveredPeriod } from '../coverage.js';
import type { History } from '../history.js';

/** The first line. */
export interface StateHeader {
  baseline: Baseline;
  coverage: CoveredPeriod[];
  revision: number;
  numbers: History['numbers'];
  /** The last day with events; '' if there is none. */
  lastDay: Day;
}

/** The other lists, by what a history calls them. */
export interface StateLists {
  unitIds: string;
  dutyIds: string;
  postIds: string;
  duties: [string, string];
  impliedHoldings: [string, ImpliedHolding[]];
}

/** The place and the value of an entry, whose key is in the line before; a set as the list of its items. */
export type StoredEntry = [place: number, value: ReturnType<typeof JSON.parse>];

export type StateLine =
  | { map: MapName; keys: string[] }
  | { [L in keyof StateLists]: { list: L; items: StateLists[L][] } }[keyof StateLists];

/** In a line. */
const ENTRIES = 500;

/** As the history is when this is called, whatever it learns before the last step. */
export function stateLines(history: History): Steps<string[]> {
  const { baseline, coverage, revision, numbers, days, knownAfter, latest } = history;
  const lastDay = days.at(-1) ?? knownAfter ?? '';
  const header: StateHeader = { baseline, coverage, revision, numbers: { ...numbers }, lastDay };
  const maps = mapsOf(copyTree(latest));
  const lists = {
    unitIds: [...history.unitIds],
    dutyIds: [...history.dutyIds],
    postIds: [...history.postIds],
    duties: [...history.duties],
    impliedHoldings: [...history.impliedHoldings],
  };
  return lines(header, maps, lists);
}

type Lists = { [L in keyof StateLists]: StateLists[L][] };

function* lines(header: StateHeader, maps: ReturnType<typeof mapsOf>, lists: Lists): Steps<string[]> {
  const texts = [JSON.stringify(header)];
  for (const [list, items] of Object.entries<unknown[]>(lists)) {
    for (const part of parts(items)) {
      texts.push(JSON.stringify({ list, items: part }));
      yield;
    }
  }
  for (const map of MAPS) {
    const entries: readonly Entry<Maps[MapName]>[] = yield* entriesInSteps<Maps[MapName]>(maps[map]);
    for (const part of parts(entries)) {
      texts.push(JSON.stringify({ map, keys: part.map(({ key }) => key) }), JSON.stringify(part.map(stored)));
      yield;
    }
  }
  return texts;
}

const stored = ({ place, value }: Entry<unknown>): StoredEntry => [
  place,
  value instanceof Set ? [...value] : value,
];

function* parts<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += ENTRIES) yield items.slice(i, i + ENTRIES);
}
