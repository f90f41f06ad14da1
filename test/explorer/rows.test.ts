import { describe, expect, it } from '@jest/globals';
import { filtered, ribbonsOf, rowsOf, type TableRow } from '../../explorer/src/compare/rows.js';

const side = (unitId: string) => ({ unitId, displayName: unitId, kind: '課' });
const row = (
  depth: number,
  before: string | null,
  after: string | null,
  kinds: TableRow['kinds'] = [],
): TableRow => ({
  depth,
  kinds,
  before: before === null ? null : side(before),
  after: after === null ? null : side(after),
});

const table = [
  row(0, 'a', 'a'),
  row(1, 'a1', 'c', ['MERGED']),
  row(1, 'a2', null, ['MERGED']),
  row(1, 'a3', 'a3'),
  row(0, null, 'd', ['CREATED']),
];
const changes = [
  { before: [{ unitId: 'a1' }, { unitId: 'a2' }], after: [{ unitId: 'c' }] },
  { before: [], after: [{ unitId: 'd' }] },
];
const rows = rowsOf(table, changes);
const names = (shown: typeof rows) =>
  shown.map(({ before, after }) => `${before?.unitId ?? ''}→${after?.unitId ?? ''}`);

describe('the rows of the table of old and new', () => {
  it('know their change, and which of them is its first', () => {
    expect(rows.map(({ change, isFirst }) => [change, isFirst])).toEqual([
      [undefined, false],
      [0, true],
      [0, false],
      [undefined, false],
      [1, true],
    ]);
  });

  it('that changed are shown with what they stand under', () => {
    expect(names(filtered(rows, { withUnchanged: false }))).toEqual(['a→a', 'a1→c', 'a2→', '→d']);
    expect(filtered(rows, { withUnchanged: true })).toEqual(rows);
  });

  it('are filtered by kind and by part', () => {
    expect(names(filtered(rows, { kind: 'CREATED', withUnchanged: false }))).toEqual(['→d']);
    expect(names(filtered(rows, { root: 'd', withUnchanged: true }))).toEqual(['→d']);
  });

  it('have a ribbon from each unit to what became of it', () => {
    expect(ribbonsOf(rows, changes).map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [1, 1, 'MERGED'],
      [2, 1, 'MERGED'],
    ]);
  });
});
