/** A trie by the hash of the key: a change copies only the few nodes on the way to its key. */

/** Without a value the key is absent: it is taken out of the entries below (persistentMap.ts). */
export interface Entry<V> {
  key: string;
  value: V | undefined;
  /** Its place in the order of the keys. */
  place: number;
}

/** Changed only by the map that owns it; any other map that changes it takes a copy of it. */
export type Node<V> = Leaf<V> | Branch<V>;

interface Leaf<V> {
  owner: object;
  entries: Entry<V>[];
}

interface Branch<V> {
  owner: object;
  children: Node<V>[];
}

const BITS = 4;
const WIDTH = 1 << BITS;
/** More entries than this make a leaf a branch, unless all bits of the hash are used. */
const LEAF = 12;
const DEEPEST = 32 / BITS;

export function entryIn<V>(root: Node<V>, key: string): Entry<V> | undefined {
  let node = root;
  let hash = 'children' in node ? hashOf(key) : 0;
  while ('children' in node) {
    node = node.children[hash & (WIDTH - 1)]!;
    hash >>>= BITS;
  }
  for (const entry of node.entries) if (entry.key === key) return entry;
  return undefined;
}

export interface Put<V> {
  owner: object;
  key: string;
  /** undefined: takes the entry out. */
  entry: Entry<V> | undefined;
}

export const put = <V>(root: Node<V>, what: Put<V>): Node<V> => changed(root, what, hashOf(what.key), 0);

function changed<V>(node: Node<V>, what: Put<V>, hash: number, depth: number): Node<V> {
  const { owner } = what;
  if ('children' in node) {
    const own = node.owner === owner ? node : { owner, children: [...node.children] };
    const at = hash & (WIDTH - 1);
    own.children[at] = changed(own.children[at]!, what, hash >>> BITS, depth + 1);
    return own;
  }
  const own = node.owner === owner ? node : { owner, entries: [...node.entries] };
  const at = own.entries.findIndex(({ key }) => key === what.key);
  if (what.entry === undefined) {
    if (at >= 0) own.entries.splice(at, 1);
  } else if (at >= 0) own.entries[at] = what.entry;
  else own.entries.push(what.entry);
  return own.entries.length > LEAF && depth < DEEPEST ? branched(own, depth) : own;
}

function branched<V>({ owner, entries }: Leaf<V>, depth: number): Branch<V> {
  const children = Array.from({ length: WIDTH }, (): Leaf<V> => ({ owner, entries: [] }));
  for (const entry of entries)
    children[(hashOf(entry.key) >>> (depth * BITS)) & (WIDTH - 1)]!.entries.push(entry);
  return { owner, children };
}

export const entriesIn = <V>(node: Node<V>): Entry<V>[] =>
  'children' in node ? node.children.flatMap((child) => entriesIn(child)) : [...node.entries];

/** The same one after the other. */
export function* eachEntryIn<V>(node: Node<V>): Generator<Entry<V>> {
  if ('children' in node) for (const child of node.children) yield* eachEntryIn(child);
  else yield* node.entries;
}

/** FNV-1a; its last bits are mixed once more, because they choose the first branch. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
