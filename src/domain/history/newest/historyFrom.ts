/** A history that begins with its newest state, instead of folding all of its events. */
import { PersistentMap } from '../../fold/maps/persistentMap.js';
import { type MapName, type Maps, treeOf } from '../../fold/treeMaps.js';
import type { LedgerEvent } from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import type { EffectiveEvents } from '../effectiveEvents.js';
import { type History, newHistory } from '../history.js';
import { forAll, type Timed } from '../overTime/timed.js';
import { type LinesOfEntries, linesOfEntries } from './linesOfEntries.js';
import { PastNeeded } from './pastNeeded.js';
import type { StateHeader, StateLine } from './stateLines.js';

export function* historyFrom([first = '', ...lines]: readonly string[]): Steps<History> {
  const header: StateHeader = JSON.parse(first);
  const stored = newStored();
  const history = beginning(header, stored);
  for (let i = 0; i < lines.length; i++) {
    const line: StateLine = JSON.parse(lines[i] ?? '');
    // The entries of these keys follow.
    if ('map' in line) stored[line.map].add(line.keys, lines[++i] ?? '');
    else putItems(history, line);
    yield;
  }
  return history;
}

type Stored = { [M in MapName]: LinesOfEntries<Maps[M]> };

const newStored = (): Stored => ({
  ...forAll(() => linesOfEntries<never>()),
  held: linesOfEntries((items) => new Set(items)),
  holders: linesOfEntries((items) => new Set(items)),
});

/** On all later days the values are the stored ones, until a day gives others. */
function beginning({ baseline, coverage, revision, numbers, lastDay }: StateHeader, stored: Stored): History {
  const impliedHoldings: History['impliedHoldings'] = new Map();
  const mapOf = <M extends MapName>(name: M) => PersistentMap.over<Maps[M]>(stored[name]);
  const latest = treeOf(
    {
      units: mapOf('units'),
      siblings: mapOf('siblings'),
      holdings: mapOf('holdings'),
      posts: mapOf('posts'),
      oversight: mapOf('oversight'),
      ended: mapOf('ended'),
      endedPosts: mapOf('endedPosts'),
      held: mapOf('held'),
      holders: mapOf('holders'),
    },
    impliedHoldings,
  );
  return {
    ...newHistory(baseline),
    coverage,
    revision,
    numbers,
    latest,
    timed: timedOver(stored),
    impliedHoldings,
    knownAfter: lastDay,
    get ledger(): LedgerEvent[] {
      throw new PastNeeded();
    },
    get effective(): EffectiveEvents {
      throw new PastNeeded();
    },
    get reorganizations(): History['reorganizations'] {
      throw new PastNeeded();
    },
  };
}

function timedOver(stored: Stored): Timed {
  const over = <M extends MapName>(name: M) => ({
    versions: new Map(),
    seenOn: new Map(),
    base: stored[name],
  });
  return {
    units: over('units'),
    siblings: over('siblings'),
    holdings: over('holdings'),
    posts: over('posts'),
    oversight: over('oversight'),
    ended: over('ended'),
    endedPosts: over('endedPosts'),
    held: over('held'),
    holders: over('holders'),
  };
}

function putItems(
  { unitIds, dutyIds, postIds, duties, impliedHoldings }: History,
  line: Exclude<StateLine, { map: MapName }>,
): void {
  switch (line.list) {
    case 'unitIds':
      for (const id of line.items) unitIds.add(id);
      return;
    case 'dutyIds':
      for (const id of line.items) dutyIds.add(id);
      return;
    case 'postIds':
      for (const id of line.items) postIds.add(id);
      return;
    case 'duties':
      for (const [id, name] of line.items) duties.set(id, name);
      return;
    case 'impliedHoldings':
      for (const [unit, held] of line.items) impliedHoldings.set(unit, held);
  }
}
