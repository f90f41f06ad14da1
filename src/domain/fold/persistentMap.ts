/**
 * A map that is copied by reference: `copy` costs nothing, and a change afterwards copies only the few nodes on the way to
 * its key. So a decision costs what it touches, however large the organization is.
 * It iterates as a `Map` does: in the order in which the keys were added.
 */

/** Changed only by the map that owns it; any other map that changes it takes a copy of it. */
type Node<V> = Leaf<V> | Branch<V>;

interface Leaf<V> {
  owner: object;
  entries: Entry<V>[];
}

interface Branch<V> {
  owner: object;
  children: Node<V>[];
}

interface Entry<V> {
  key: string;
  value: V;
  /** Its place in the order of the keys. */
  place: number;
}

const BITS = 4;
const WIDTH = 1 << BITS;
/** More entries than this make a leaf a branch, unless all bits of the hash are used. */
const LEAF = 12;
const DEEPEST = 32 / BITS;

export class PersistentMap<V> implements Iterable<[string, V]> {
  #owner: object = {};
  #root: Node<V> = { owner: this.#owner, entries: [] };
  #size = 0;
  #nextPlace = 0;
  /** The entries in order, until the next change. */
  #inOrder: Entry<V>[] | undefined;

  get size(): number {
    return this.#size;
  }

  /** Neither of the two sees what is changed in the other afterwards. */
  copy(): PersistentMap<V> {
    const copy = new PersistentMap<V>();
    copy.#root = this.#root;
    copy.#size = this.#size;
    copy.#nextPlace = this.#nextPlace;
    copy.#inOrder = this.#inOrder;
    this.#owner = {};
    return copy;
  }

  get(key: string): V | undefined {
    return this.#find(key)?.value;
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  set(key: string, value: V): this {
    const place = this.#find(key)?.place;
    if (place === undefined) this.#size += 1;
    this.#put(key, { key, value, place: place ?? this.#nextPlace++ });
    return this;
  }

  delete(key: string): boolean {
    if (!this.has(key)) return false;
    this.#size -= 1;
    this.#put(key, undefined);
    return true;
  }

  *[Symbol.iterator](): Generator<[string, V]> {
    for (const { key, value } of this.#entries()) yield [key, value];
  }

  *keys(): Generator<string> {
    for (const { key } of this.#entries()) yield key;
  }

  *values(): Generator<V> {
    for (const { value } of this.#entries()) yield value;
  }

  #find(key: string): Entry<V> | undefined {
    let node = this.#root;
    let hash = 'children' in node ? hashOf(key) : 0;
    while ('children' in node) {
      node = node.children[hash & (WIDTH - 1)]!;
      hash >>>= BITS;
    }
    for (const entry of node.entries) if (entry.key === key) return entry;
    return undefined;
  }

  /** Puts the entry, or takes it out if it is undefined. */
  #put(key: string, entry: Entry<V> | undefined): void {
    this.#inOrder = undefined;
    this.#root = changed(this.#root, { owner: this.#owner, key, entry }, hashOf(key), 0);
  }

  #entries(): Entry<V>[] {
    this.#inOrder ??= entriesIn(this.#root).sort((a, b) => a.place - b.place);
    return this.#inOrder;
  }
}

interface Put<V> {
  owner: object;
  key: string;
  entry: Entry<V> | undefined;
}

function changed<V>(node: Node<V>, put: Put<V>, hash: number, depth: number): Node<V> {
  const { owner } = put;
  if ('children' in node) {
    const own = node.owner === owner ? node : { owner, children: [...node.children] };
    const at = hash & (WIDTH - 1);
    own.children[at] = changed(own.children[at]!, put, hash >>> BITS, depth + 1);
    return own;
  }
  const own = node.owner === owner ? node : { owner, entries: [...node.entries] };
  const at = own.entries.findIndex(({ key }) => key === put.key);
  if (put.entry === undefined) own.entries.splice(at, 1);
  else if (at >= 0) own.entries[at] = put.entry;
  else own.entries.push(put.entry);
  return own.entries.length > LEAF && depth < DEEPEST ? branched(own, depth) : own;
}

function branched<V>({ owner, entries }: Leaf<V>, depth: number): Branch<V> {
  const children = Array.from({ length: WIDTH }, (): Leaf<V> => ({ owner, entries: [] }));
  for (const entry of entries)
    children[(hashOf(entry.key) >>> (depth * BITS)) & (WIDTH - 1)]!.entries.push(entry);
  return { owner, children };
}

const entriesIn = <V>(node: Node<V>): Entry<V>[] =>
  'children' in node ? node.children.flatMap((child) => entriesIn(child)) : [...node.entries];

/** FNV-1a; its last bits are mixed once more, because they choose the first branch. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
