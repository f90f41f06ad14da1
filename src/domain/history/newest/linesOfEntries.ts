/** The stored entries of a map, of which only those lines are parsed that have an entry somebody looks for. */
import type { Below } from '../../fold/maps/below.js';
import type { Entry } from '../../fold/maps/trie.js';
import type { StoredEntry } from './stateText.js';

export interface LinesOfEntries<V> extends Below<V> {
  /** `text`: the entries of these keys. */
  add(keys: readonly string[], text: string): void;
}

type StoredValue = StoredEntry[2];

interface Line<V> {
  text: string;
  entries?: Map<string, Entry<V>>;
}

/** `valueIn`: the value that is meant by a stored one. Absent: itself. */
export function linesOfEntries<V>(
  valueIn: (stored: StoredValue) => V = (stored) => stored,
): LinesOfEntries<V> {
  const lineOf = new Map<string, Line<V>>();
  const entriesIn = (line: Line<V>) => {
    if (line.entries) return line.entries;
    const stored: StoredEntry[] = JSON.parse(line.text);
    line.entries = new Map(
      stored.map(([key, place, value]) => [key, { key, place, value: valueIn(value) }] as const),
    );
    line.text = '';
    return line.entries;
  };
  return {
    add(keys, text) {
      const line: Line<V> = { text };
      for (const key of keys) lineOf.set(key, line);
    },
    find(key) {
      const line = lineOf.get(key);
      return line && entriesIn(line).get(key);
    },
    keys: () => lineOf.keys(),
  };
}
