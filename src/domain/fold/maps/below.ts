import type { Entry } from './trie.js';

/** Entries that are kept elsewhere. They stay as they are as long as a map is laid over them. `keys`: perhaps some have no value. */
export interface Below<V> {
  find(key: string): Entry<V> | undefined;
  keys(): Iterable<string>;
}
