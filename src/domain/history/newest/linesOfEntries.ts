/** The stored entries of a map, of which only those lines are parsed that have an entry somebody looks for. */
import type { Below } from '../../fold/maps/below.js';
import type { Entry } from '../../fold/maps/trie.js';
import type { StoredEntry } from './stateLines.js';

export interface LinesOfEntries<V> extends Below<V> {
  /** `text`: the entries of these keys, in their order. */
  add(keys: readonly string[], text: string): void;
}

type StoredValue = StoredEntry[1];

/** Some entries that are not parsed yet. */
interface Line {
  keys: readonly string[];
  text: string;
}

const isLine = (one: object): one is Line => 'text' in one;

/** `valueIn`: the value that is meant by a stored one. Absent: itself. */
export function linesOfEntries<V>(
  valueIn: (stored: StoredValue) => V = (stored) => stored,
): LinesOfEntries<V> {
  /** A line under each of its keys, until it is parsed. */
  const found = new Map<string, Line | Entry<V>>();
  const parse = ({ keys, text }: Line) => {
    const stored: StoredEntry[] = JSON.parse(text);
    keys.forEach((key, i) => {
      const [place, value] = stored[i]!;
      found.set(key, { key, place, value: valueIn(value) });
    });
  };
  const find = (key: string): Entry<V> | undefined => {
    const one = found.get(key);
    if (!one || !isLine(one)) return one;
    parse(one);
    return find(key);
  };
  return {
    add(keys, text) {
      const line: Line = { keys, text };
      for (const key of keys) found.set(key, line);
    },
    find,
    keys: () => found.keys(),
  };
}
