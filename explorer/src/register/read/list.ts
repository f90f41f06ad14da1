/** A list of units as a person has it, read into a tree, and what is wrong with it at which line. Pure. */
export interface ListedUnit {
  name: string;
  kind: string;
  displayName?: string;
  /** The line of the list on which it is first mentioned. */
  line: number;
  children: ListedUnit[];
}

export interface ListProblem {
  line: number;
  code: ProblemCode;
  /** The names and numbers that its sentence mentions. */
  about: string[];
}

export type ProblemCode =
  | 'empty'
  | 'uneven'
  | 'twice'
  | 'noKind'
  | 'emptyName'
  | 'badName'
  | 'nothingAbove'
  | 'noParent'
  | 'circle'
  | 'idTwice'
  | 'unclosed';

/** How a list is written: names with indentation, a path on each line, or a table with separators. */
export const FORMS = ['indented', 'paths', 'table'] as const;
export type ListForm = (typeof FORMS)[number];

export interface ReadUnits {
  units: ListedUnit[];
  problems: ListProblem[];
  /** The headers of columns that are not read. */
  ignored?: string[];
}

export interface ReadList extends ReadUnits {
  form: ListForm;
}

export interface Line {
  line: number;
  text: string;
}

/** The lines that say something, with their numbers. */
export const linesOf = (text: string): Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((one, i) => ({ line: i + 1, text: one.trimEnd() }))
    .filter((one) => one.text.trim() !== '');

/** Without the units below them, depth first. */
export function depthFirst(units: readonly ListedUnit[], depth = 0): { unit: ListedUnit; depth: number }[] {
  return units.flatMap((unit) => [{ unit, depth }, ...depthFirst(unit.children, depth + 1)]);
}

const LONGEST = 200;

/** What no name may be; the service checks it again, and more. */
export const isBadName = (name: string): boolean => [...name].length > LONGEST || /\p{Cc}/u.test(name);
