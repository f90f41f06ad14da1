/** The units of a moment as a table: one in a line, in the order of the establishment. */
import type { Column, Table } from './table.js';

type Name = 'id' | 'path' | 'name' | 'displayName' | 'kind' | 'order' | 'depth' | 'from' | 'until';
// Of the event that made the state so; `precision` is that of `from`.
type Reason = 'precision' | 'clause' | 'note';

/** `order` brings the lines back into their order after a spreadsheet has sorted them; the top has depth 0. */
const columns: readonly (Column & { name: Name | Reason })[] = [
  { name: 'id', width: 14 },
  { name: 'path', width: 50 },
  { name: 'name', width: 24 },
  { name: 'displayName', width: 24 },
  { name: 'kind' },
  { name: 'order' },
  { name: 'depth' },
  { name: 'from', width: 12, isDay: true },
  { name: 'until', width: 12, isDay: true },
  { name: 'precision' },
  { name: 'clause', width: 20 },
  { name: 'note', width: 40 },
];

export type UnitLine = Record<Exclude<Name | Reason, 'order' | 'depth'>, string | null> & {
  order: number;
  depth: number;
};

export const unitTable = (lines: readonly UnitLine[]): Table => ({
  title: '組織単位 units',
  columns,
  rows: lines.map((line) => columns.map(({ name }) => line[name])),
});
