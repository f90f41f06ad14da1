/** All rows of an organization as they are copied, but for its key, which may not be known while they are computed. */
import type { FoldedRows } from './foldedRows.js';
import { PROJECTION_TABLES, type ProjectionTable } from './tables.js';

/** For each table some texts, each of many rows. */
export type TableLines = Record<ProjectionTable, string[]>;

/** About so many characters are one text: more would take memory, and a text may not be of any length. */
const LENGTH = 2 ** 20;

/** `release`: of rows with the texts of `lineOf`. They are forgotten there. */
export function tableLines(release: FoldedRows['release']): TableLines {
  const lines = PROJECTION_TABLES.map((table) => [table, joined(release(table))]);
  return Object.fromEntries(lines) as TableLines;
}

function joined(texts: readonly string[]): string[] {
  const all: string[] = [];
  let text = '';
  for (const one of texts) {
    text += one;
    if (text.length < LENGTH) continue;
    all.push(text);
    text = '';
  }
  return text === '' ? all : [...all, text];
}

/** Each row begins with the key. A line feed within a value is escaped, so each one ends a row. */
export const withKey = (organization: number, lines: string): string =>
  `${organization}\t${lines.slice(0, -1).replaceAll('\n', `\n${organization}\t`)}\n`;
