/**
 * A map that is copied by reference: `copy` costs nothing, and a change afterwards copies only the few nodes on the way to its key. So a
 * decision costs what it touches, however large the organization is. It iterates as a `Map` does: in the order in which keys were added.
 */
import type { Below } from './below.js';
import { type Entry, eachEntryIn, entriesIn, entryIn, type Node, put } from './trie.js';
import type { Watched } from './watched.js';

/** Noted when all keys of a map are looked at. */
export const ALL = '*';

export class PersistentMap<V> implements Iterable<[string, V]> {
  #owner: object = {};
  #root: Node<V> = { owner: this.#owner, entries: [] };
  #below: Below<V> | undefined;
  #nextPlace = 0;
  /** The entries in order, until the next change. */
  #inOrder: Entry<V>[] | undefined;
  #seen: Set<string> | undefined;
  #before: Map<string, Entry<V> | undefined> | undefined;

  /** A map of these entries. What is changed in it is not changed in them. */
  static over<V>(below: Below<V>): PersistentMap<V> {
    const map = new PersistentMap<V>();
    map.#below = below;
    return map;
  }

  get size(): number {
    return this.#entries().length;
  }

  /** Neither of the two sees what is changed in the other afterwards. */
  copy(): PersistentMap<V> {
    const copy = new PersistentMap<V>();
    copy.#root = this.#root;
    copy.#below = this.#below;
    copy.#nextPlace = this.#nextPlace;
    copy.#inOrder = this.#inOrder;
    this.#owner = {};
    return copy;
  }

  get(key: string): V | undefined {
    this.#seen?.add(key);
    return this.peek(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: V): this {
    this.#seen?.add(key);
    const known = this.entry(key);
    this.put({ key, value, place: known?.value === undefined ? this.#nextPlace++ : known.place }, known);
    return this;
  }

  delete(key: string): boolean {
    if (!this.has(key)) return false;
    this.put({ key, value: undefined, place: 0 });
    return true;
  }

  *[Symbol.iterator](): Generator<[string, V]> {
    for (const { key, value } of this.#entries()) if (value !== undefined) yield [key, value];
  }

  *keys(): Generator<string> {
    for (const [key] of this) yield key;
  }

  *values(): Generator<V> {
    for (const [, value] of this) yield value;
  }

  /** From now on lookups and changes are noted, and keys are added from this place on, whatever later day was there before. */
  watch(firstPlace: number): void {
    this.#nextPlace = firstPlace;
    this.#seen = new Set();
    this.#before = new Map();
  }

  watched(): Watched<V> {
    const written = [...(this.#before ?? [])].flatMap(([key, before]) => {
      const now = this.entry(key) ?? { key, value: undefined, place: 0 };
      return now.value === before?.value && (now.value === undefined || now.place === before?.place)
        ? []
        : [now];
    });
    const seen = [...(this.#seen ?? [])];
    [this.#seen, this.#before] = [undefined, undefined];
    return { seen, written };
  }

  /** Notes a lookup under another name than the key. */
  note(name: string): void {
    this.#seen?.add(name);
  }

  /** A lookup that is not noted. */
  peek(key: string): V | undefined {
    return this.entry(key)?.value;
  }

  entry(key: string): Entry<V> | undefined {
    return entryIn(this.#root, key) ?? this.#below?.find(key);
  }

  /** Puts the entry at its own place. `known`: what is there now. */
  put(entry: Entry<V>, known = this.#before && this.entry(entry.key)): void {
    const { key } = entry;
    if (this.#before && !this.#before.has(key)) this.#before.set(key, known);
    this.#inOrder = undefined;
    const isTakenOut = entry.value === undefined && !this.#below;
    this.#root = put(this.#root, { owner: this.#owner, key, entry: isTakenOut ? undefined : entry });
  }

  #entries(): readonly Entry<V>[] {
    this.#seen?.add(ALL);
    return this.entries();
  }

  /** In their order. This lookup is not noted. */
  entries(): readonly Entry<V>[] {
    this.#inOrder ??= this.#unordered()
      .filter(({ value }) => value !== undefined)
      .sort((a, b) => a.place - b.place);
    return this.#inOrder;
  }

  #unordered(): Entry<V>[] {
    if (!this.#below) return entriesIn(this.#root);
    return [...this.unorderedKeys()].flatMap((key) => this.entry(key) ?? []);
  }

  /** One after the other, since there may be very many. Perhaps some have no value. This lookup is not noted. */
  *unorderedKeys(): Generator<string> {
    const below = new Set(this.#below?.keys());
    yield* below;
    for (const { key } of eachEntryIn(this.#root)) if (!below.has(key)) yield key;
  }
}
