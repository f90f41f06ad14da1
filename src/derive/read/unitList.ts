/** A dated list of units as a tree. */
import { nameKey } from '../../domain/words/unitRef.js';

export interface ListedUnit {
  /** The id in the list: one of Enkaku, or any other that both lists use. */
  id?: string;
  name: string;
  /** Absent if it is equal to the name, or if the list has no such column. */
  displayName?: string;
  kind: string;
  parent: ListedUnit | null;
  /** In their order in the list (建制順). */
  children: ListedUnit[];
  /** The line in the file. */
  line: number;
}

export interface UnitList {
  file: string;
  roots: ListedUnit[];
  /** All units, depth first. */
  units: ListedUnit[];
  /** Whether the list has a column of display names. */
  hasDisplayNames: boolean;
  /** The headers of columns that are not used. */
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

/** The names from the top down to the unit's own. */
export function pathTo(unit: ListedUnit): string[] {
  const path: string[] = [];
  for (let at: ListedUnit | null = unit; at; at = at.parent) path.unshift(at.name);
  return path;
}

export const sameName = (a: ListedUnit, b: ListedUnit) => nameKey(a.name) === nameKey(b.name);
