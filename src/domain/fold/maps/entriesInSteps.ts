import type { Steps } from '../../words/steps.js';
import type { PersistentMap } from './persistentMap.js';
import { sortedInSteps } from './sortedInSteps.js';
import type { Entry } from './trie.js';

/** So many keys are looked up in one step. */
const LOOKS = 500;

/** The entries of a large map in their order. The map must not be changed meanwhile. */
export function* entriesInSteps<V>(map: PersistentMap<V>): Steps<Entry<V>[]> {
  const found: Entry<V>[] = [];
  let looked = 0;
  for (const key of map.unorderedKeys()) {
    const entry = map.entry(key);
    if (entry && entry.value !== undefined) found.push(entry);
    if (++looked % LOOKS === 0) yield;
  }
  return yield* sortedInSteps(found, (a, b) => a.place - b.place);
}
