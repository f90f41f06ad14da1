/**
 * How much of a path a sentence shows. If all units are in one department, it is left out, as long as the name of some
 * parent remains; after the first unit, the names that a unit shares with the unit before it are not repeated:
 *
 *     総務課文書係と情報公開係を統合し、文書管理係を設置
 *     企画部企画調整課政策係を市長戦略部戦略推進課へ移管
 *
 * Where two units of one name occur, each has as many levels of its path as make them distinct:
 *
 *     総務課庶務係を総務部庶務係に統合
 */
import type { Path } from './names.js';

export interface Mention {
  name: string;
  /** The names shown before its own. */
  place: Path;
  /** All names above it, shown or not. */
  above: Path;
}

/** The units of one sentence, in the order in which it names them. */
export function mentions(paths: Path[]): Mention[] {
  return paths.map((path, i) => {
    const known = i === 0 ? Number(inOneDepartment(paths)) : sharedLength(paths[i - 1]!, path);
    return mentionFrom(path, Math.min(known, path.length - levelsOf(path, paths)));
  });
}

/** Without the names above the place `known`, counted from the top. */
function mentionFrom(path: Path, known: number): Mention {
  const above = path.slice(0, -1);
  return { name: path.at(-1) ?? '', place: above.slice(known), above };
}

/** How many names, from its own upwards, make a path differ from the other paths. */
function levelsOf(path: Path, among: Path[]): number {
  const others = among.filter((other) => !samePath(other, path));
  let levels = 1;
  while (
    levels < path.length &&
    others.some((other) => samePath(other.slice(-levels), path.slice(-levels)))
  ) {
    levels += 1;
  }
  return levels;
}

export const mention = (path: Path): Mention => mentions([path])[0]!;

/** A unit that the sentence named before: its name, with the levels that make it distinct from the others. */
export const again = (path: Path, among: Path[]): Mention =>
  mentionFrom(path, path.length - levelsOf(path, among));

function inOneDepartment(paths: Path[]): boolean {
  const [department] = paths[0] ?? [];
  return (
    paths.every((path) => path.length > 1 && path[0] === department) && paths.some((path) => path.length > 2)
  );
}

function sharedLength(a: Path, b: Path): number {
  const differs = b.findIndex((name, i) => name !== a[i]);
  return differs === -1 ? b.length : differs;
}

/** Neighbours in the list that have the same parent. */
export function groupsOf(list: Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const one of list) {
    const group = groups.at(-1);
    if (group && samePath(group[0]!.above, one.above)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

export const samePath = (a: Path, b: Path) => a.length === b.length && sharedLength(a, b) === b.length;
