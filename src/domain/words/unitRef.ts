/** How a person points at a unit: an id, a path of names from the top joined by '/', or '@ref'. */
import type { Parent, UnitId } from './event.js';

export type ParsedRef = { ref: string } | { path: string[] };

/** '@x' is a ref; anything else is a path, in which '\/' and '\@' mean the characters themselves. */
export function parseRef(text: string): ParsedRef {
  if (text.startsWith('@')) return { ref: text.slice(1) };
  const path: string[] = [];
  let name = '';
  for (let i = 0; i < text.length; i++) {
    const next = text[i + 1] ?? '';
    if (text[i] === '\\' && '\\/@'.includes(next) && next !== '') name += text[++i];
    else if (text[i] !== '/') name += text[i];
    else {
      path.push(name);
      name = '';
    }
  }
  return { path: [...path, name] };
}

/** The path as one would write it in a UnitRef. */
export const formatPath = (path: string[]) =>
  path
    .map((name) => name.replace(/[\\/]/g, '\\$&'))
    .join('/')
    .replace(/^@/, '\\@');

/** Only characters that NFKC leaves as they are, also side by side: most names, for which it would take most of the time. */
const AFTER_NFKC = /^[ -~\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/;

/** Names compare after NFKC, so that full-width and half-width spellings find the same unit. */
export const nameKey = (name: string) => (AFTER_NFKC.test(name) ? name : name.normalize('NFKC'));

/** A tree in which units are found by their paths. */
export interface Named {
  childrenOf(parent: Parent): readonly UnitId[];
  nameOf(unit: UnitId): string;
}

/** The units at a path of names: none, one, or several where names look alike. */
export function unitsAt(tree: Named, path: string[]): UnitId[] {
  let found: Parent[] = [null];
  for (const name of path) {
    const key = nameKey(name);
    found = found.flatMap((parent) =>
      tree.childrenOf(parent).filter((unit) => nameKey(tree.nameOf(unit)) === key),
    );
  }
  return found.filter((unit) => unit !== null);
}

/** The names from the top down to a unit. */
export function pathOf(
  unit: UnitId,
  state: (unit: UnitId) => { name: string; parent: Parent } | undefined,
): string[] {
  const path: string[] = [];
  const seen = new Set<UnitId>();
  for (let at: Parent = unit; at !== null && !seen.has(at); ) {
    seen.add(at);
    const here = state(at);
    if (!here) break;
    path.unshift(here.name);
    at = here.parent;
  }
  return path;
}
