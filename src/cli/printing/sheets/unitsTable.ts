/** All units that ever existed: one life span in a line. A unit that was reinstated has several. */
import { formatPath } from '../../../domain/words/unitRef.js';
import type { LifeSpan } from '../../../queries/units/lifeSpans.js';
import type { Table } from '../../../sheets/table.js';

/** Name, kind and path are those of the last state; `formerNames` are those before, oldest first. */
export const lifeSpanTable = (spans: readonly LifeSpan[]): Table => ({
  title: '全組織単位 units ever',
  columns: [
    { name: 'id', width: 14 },
    { name: 'name', width: 24 },
    { name: 'displayName', width: 24 },
    { name: 'kind' },
    { name: 'path', width: 50 },
    { name: 'from', width: 12, isDay: true },
    { name: 'until', width: 12, isDay: true },
    { name: 'formerNames', width: 40 },
  ],
  rows: spans.map(({ unit, name, displayName, kind, path, from, until, formerNames }) => [
    ...[unit, name, displayName, kind, formatPath(path)],
    ...[from, until, formerNames.join('、')],
  ]),
});
