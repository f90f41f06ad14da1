import type { Entry } from './trie.js';

/** What was looked up and what was changed since `watch`. */
export interface Watched<V> {
  /** The keys that were looked up or changed; `ALL` if all of them were. */
  seen: string[];
  /** The entries that are other ones now. */
  written: Entry<V>[];
}
