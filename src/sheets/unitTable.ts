/** The units of a moment as a table: one in a line, in the order of the establishment. */

/** `order` brings the lines back into their order after a spreadsheet has sorted them; the top has depth 0. */
export const columns = [
  ...['id', 'path', 'name', 'displayName', 'kind', 'order', 'depth', 'from', 'until'],
  // Of the event that made the state so; `precision` is that of `from`.
  ...['precision', 'clause', 'note'],
] as const;

type Column = (typeof columns)[number];

export type UnitLine = Record<Exclude<Column, 'order' | 'depth'>, string | null> & {
  order: number;
  depth: number;
};

/** As texts, under the names of the columns. */
export const linesAsTexts = (lines: readonly UnitLine[]): string[][] => [
  [...columns],
  ...lines.map((line) => columns.map((column) => String(line[column] ?? ''))),
];
