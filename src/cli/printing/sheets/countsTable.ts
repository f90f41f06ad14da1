/** How many units of each kind there are: one day in a line, one kind in a column. */
import type { Table } from '../../../sheets/table.js';
import type { CountsOfDayFragment } from '../../asking/questions/tables/counts.generated.js';

/** The kind that is the most frequent one at some time comes first. */
function kindsOf(days: readonly CountsOfDayFragment[]): string[] {
  const most = new Map<string, number>();
  for (const { kind, count } of days.flatMap(({ kinds }) => kinds))
    most.set(kind, Math.max(count, most.get(kind) ?? 0));
  return [...most].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([kind]) => kind);
}

/** Where nothing is known of a day, its counts are empty, not 0. */
export function countsTable(days: readonly CountsOfDayFragment[]): Table {
  const kinds = kindsOf(days);
  return {
    title: '組織数 counts',
    columns: [
      { name: 'date', width: 12, isDay: true },
      { name: 'coverage', width: 12 },
      { name: 'total' },
      ...kinds.map((name) => ({ name })),
    ],
    rows: days.map(({ date, coverage, kinds: counted }) => {
      const counts = new Map(counted.map(({ kind, count }) => [kind, count]));
      const total = counted.reduce((sum, { count }) => sum + count, 0);
      const numbers = [total, ...kinds.map((kind) => counts.get(kind) ?? 0)];
      return [date, coverage, ...(coverage === 'UNKNOWN' ? numbers.map(() => null) : numbers)];
    }),
  };
}
