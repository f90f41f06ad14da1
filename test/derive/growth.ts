/** Random trees and random changes to them, such as two dated lists of one organization may have. */
import { nameKey } from '../../src/domain/words/unitRef.js';

/** A number from 0 to below − 1. */
export type Choose = (below: number) => number;

export interface Node {
  /** Identifies the unit in both trees; absent for a new one. */
  life?: string;
  name: string;
  displayName?: string;
  kind: string;
  children: Node[];
}

const WORDS = [
  '総務',
  '企画',
  '広報',
  '広聴',
  '情報',
  '管理',
  '市民サービス',
  '政策',
  '戸籍',
  'ＤＸ',
  '@駅前',
  '税/料',
  'A\\B',
];
const KINDS = ['部', '課', '係', '施設'];

const pick = <T>(choose: Choose, from: readonly T[]): T => from[choose(from.length)]!;

function nameFor(choose: Choose, kind: string): string {
  const words = Array.from({ length: 1 + choose(2) }, () => pick(choose, WORDS));
  return words.join('') + (choose(4) === 0 ? '' : kind);
}

function node(choose: Choose): Node {
  const kind = pick(choose, KINDS);
  return { name: nameFor(choose, kind), kind, ...marks(choose, kind), children: [] };
}

const marks = (choose: Choose, kind: string) => (choose(8) === 0 ? { displayName: `(${kind})` } : {});

/** Up to twenty units, at most four levels deep; all siblings have different names. */
export function randomTree(choose: Choose): Node[] {
  const roots: Node[] = [];
  const all: { node: Node; depth: number }[] = [];
  for (let i = 1 + choose(20); i > 0; i--) {
    const above = all.length === 0 || choose(4) === 0 ? undefined : pick(choose, all);
    const depth = above && above.depth < 3 ? above.depth + 1 : 0;
    const unit = { ...node(choose), life: `u${all.length}` };
    all.push({ node: unit, depth });
    (depth > 0 && above ? above.node.children : roots).push(unit);
  }
  setApart(roots);
  return roots;
}

/** The same tree after some changes. */
export function changedTree(choose: Choose, before: Node[]): Node[] {
  const root: Node = { name: '', kind: '', children: structuredClone(before) };
  for (let i = choose(7); i > 0; i--) pick(choose, changes)(choose, root);
  // A list without units is refused.
  if (root.children.length === 0) root.children.push(node(choose));
  setApart(root.children);
  return root.children;
}

type Change = (choose: Choose, root: Node) => void;

const changes: Change[] = [
  function rename(choose, root) {
    const one = someone(choose, root);
    if (one) one.node.name = nameFor(choose, one.node.kind);
  },
  function reclassify(choose, root) {
    const one = someone(choose, root);
    if (one)
      Object.assign(one.node, { kind: pick(choose, KINDS), displayName: undefined }, marks(choose, 'x'));
  },
  function move(choose, root) {
    const one = someone(choose, root);
    if (one) place(choose, root, take(one));
  },
  function reorder(choose, root) {
    const one = someone(choose, root);
    if (one) insert(choose, one.above, take(one));
  },
  function swapNames(choose, root) {
    const [a, b] = [someone(choose, root)?.node, someone(choose, root)?.node];
    if (a && b) [a.name, b.name] = [b.name, a.name];
  },
  function swapPlaces(choose, root) {
    const [a, b] = [someone(choose, root), someone(choose, root)];
    if (!a || !b || a.node === b.node || below(a.node).includes(b.node) || below(b.node).includes(a.node))
      return;
    const [i, k] = [a.above.children.indexOf(a.node), b.above.children.indexOf(b.node)];
    [a.above.children[i], b.above.children[k]] = [b.node, a.node];
  },
  function create(choose, root) {
    place(choose, root, node(choose));
  },
  function abolish(choose, root) {
    const one = someone(choose, root);
    if (!one) return;
    take(one);
    for (const child of choose(2) === 0 ? one.node.children : []) place(choose, root, child);
  },
  function abolishAndKeepThePath(choose, root) {
    const one = someone(choose, root);
    if (one) one.node.life = undefined;
  },
  function merge(choose, root) {
    const first = someone(choose, root);
    if (!first) return;
    const beside = first.above.children.filter(() => choose(2) === 0);
    const result = choose(3) === 0 ? take(first) : node(choose);
    for (const source of beside.filter((one) => one !== result)) {
      take({ node: source, above: first.above });
      result.children.push(...source.children);
    }
    insert(choose, first.above, result);
  },
  function split(choose, root) {
    const one = someone(choose, root);
    if (!one) return;
    take(one);
    const parts = [node(choose), node(choose)];
    for (const child of one.node.children) pick(choose, parts).children.push(child);
    for (const part of parts) insert(choose, one.above, part);
  },
];

interface Placed {
  node: Node;
  above: Node;
}

const everyone = (above: Node): Placed[] =>
  above.children.flatMap((child) => [{ node: child, above }, ...everyone(child)]);

const below = (one: Node): Node[] => everyone(one).map(({ node }) => node);

function someone(choose: Choose, root: Node): Placed | undefined {
  const all = everyone(root);
  return all.length > 0 ? pick(choose, all) : undefined;
}

function take({ node, above }: Placed): Node {
  above.children.splice(above.children.indexOf(node), 1);
  return node;
}

const insert = (choose: Choose, above: Node, node: Node) =>
  above.children.splice(choose(above.children.length + 1), 0, node);

const place = (choose: Choose, root: Node, node: Node) =>
  insert(choose, pick(choose, [root, ...below(root)]), node);

/** Siblings must have different names, also after NFKC. */
function setApart(siblings: Node[]): void {
  const taken = new Set<string>();
  for (const one of siblings) {
    const name = one.name;
    for (let i = 2; taken.has(nameKey(one.name)); i++) one.name = `${name}${i}`;
    taken.add(nameKey(one.name));
    setApart(one.children);
  }
}
