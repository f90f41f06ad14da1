/** A dated list of units, as a tree: what a CSV file says, and what two of are compared. */
import { nameKey } from '../../domain/words/unitRef.js';

export interface ListedUnit {
  /** As the list gives it: Enkaku's own, or any that the lists share. */
  id?: string;
  name: string;
  /** Absent where it is the name, or where the list has no such column. */
  displayName?: string;
  kind: string;
  parent: ListedUnit | null;
  /** In the order of the establishment. */
  children: ListedUnit[];
  /** Of the file. */
  line: number;
}

export interface UnitList {
  file: string;
  roots: ListedUnit[];
  /** All units, depth first. */
  units: ListedUnit[];
  /** Whether it says how names are printed at all. */
  hasDisplayNames: boolean;
  /** Headers of columns that mean nothing here. */
  ignored: string[];
}

/** The units from these down, depth first. */
export function depthFirst(roots: ListedUnit[]): ListedUnit[] {
  const found: ListedUnit[] = [];
  const waiting = [...roots].reverse();
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    found.push(unit);
    waiting.push(...[...unit.children].reverse());
  }
  return found;
}

export const childrenOf = (list: UnitList, parent: ListedUnit | null) => parent?.children ?? list.roots;

/** The names from the top, its own last. */
export function pathTo(unit: ListedUnit): string[] {
  const path: string[] = [];
  for (let at: ListedUnit | null = unit; at; at = at.parent) path.unshift(at.name);
  return path;
}

export const sameName = (a: ListedUnit, b: ListedUnit) => nameKey(a.name) === nameKey(b.name);
