import { blocksOf, choicesOf } from '../../explorer/src/compare/blocks.js';
import { filtered, partsOf } from '../../explorer/src/compare/filter.js';
import { isFold, withFolds } from '../../explorer/src/compare/folds.js';
import { type Other, othersOf } from '../../explorer/src/compare/others.js';
import { pathOf, ribbonsOf } from '../../explorer/src/compare/ribbonPaths.js';
import { type Row, rowsOf, type TableRow } from '../../explorer/src/compare/rows.js';
import { describe, expect, it } from '../support/jest.js';

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
  row(1, 'm', null, ['TRANSFERRED']),
  row(0, null, 'd', ['CREATED']),
  row(1, null, 'm', ['TRANSFERRED']),
  row(0, 'x', null, ['ABOLISHED']),
];
const ids = (...units: string[]) => units.map((unitId) => ({ unitId }));
const changes = [
  { before: ids('a1', 'a2'), after: ids('c') },
  { before: [], after: ids('d') },
  { before: ids('m'), after: ids('m') },
  { before: ids('x'), after: [] },
];
const rows = rowsOf(table, changes);
const names = (shown: readonly Row[]) =>
  shown.map(({ before, after }) => `${before?.unitId ?? ''}→${after?.unitId ?? ''}`);
const duty: Other = { kind: 'dutyMoves', sentence: '事務を移管', events: [], from: ['a3'], to: ['d'] };
const post: Other = { kind: 'postChanges', sentence: '職を新設', events: [], from: [], to: [] };

describe('the rows of the table of old and new', () => {
  it('know their change, and which of them is its first', () => {
    expect(rows.map(({ change, isFirst }) => [change, isFirst])).toEqual([
      [undefined, false],
      [0, true],
      [0, false],
      [undefined, false],
      [2, true],
      [1, true],
      [2, false],
      [3, true],
    ]);
  });

  it('that changed are shown with what they stand under', () => {
    const changed = ['a→a', 'a1→c', 'a2→', 'm→', '→d', '→m', 'x→'];
    expect(names(filtered(rows, { withUnchanged: false }))).toEqual(changed);
    expect(filtered(rows, { withUnchanged: true })).toEqual(rows);
  });

  it('are filtered by kind, by part, and by both', () => {
    expect(names(filtered(rows, { kind: 'CREATED', withUnchanged: false }))).toEqual(['→d']);
    expect(names(filtered(rows, { kind: 'MERGED', under: 'a', withUnchanged: false }))).toEqual([
      'a→a',
      'a1→c',
      'a2→',
    ]);
    expect(filtered(rows, { kind: 'MERGED', under: 'd', withUnchanged: false })).toEqual([]);
  });

  it('of a part include where its units went or came from, and the sentence is on the first that is shown', () => {
    const shown = filtered(rows, { under: 'd', withUnchanged: false });
    expect(names(shown)).toEqual(['a→a', 'm→', '→d', '→m']);
    expect(shown.map(({ isFirst }) => isFirst)).toEqual([false, true, true, false]);
  });

  it('offer the units at the top, and those that have units of their own, as parts', () => {
    expect(partsOf(rows).map(({ unitId, depth }) => [unitId, depth])).toEqual([
      ['a', 0],
      ['d', 0],
      ['x', 0],
    ]);
  });
});

describe('units that only followed the one above them', () => {
  const moved = [
    row(0, 'a', 'a'),
    row(1, 'k', 'k', ['TRANSFERRED']),
    row(2, 'k1', 'k1', ['CARRIED']),
    row(2, 'k2', 'k2', ['CARRIED']),
    row(2, null, 'k3', ['CREATED']),
    row(2, 'k4', 'k4', ['CARRIED']),
    row(1, 'l', 'l', ['RENAMED']),
    row(2, 'l1', 'l1', ['CARRIED']),
  ];
  const lines = withFolds(rowsOf(moved, []));
  const shown = lines.map((line) =>
    isFold(line) ? `${line.of.after?.unitId}: ${names(line.rows).join(' ')}` : names([line])[0],
  );

  it('are one line below it, if there are several side by side', () => {
    expect(shown).toEqual(['a→a', 'k→k', 'k: k1→k1 k2→k2', '→k3', 'k4→k4', 'l→l', 'l1→l1']);
  });

  it('are all still there', () => {
    expect(lines.flatMap((line) => (isFold(line) ? line.rows : [line]))).toHaveLength(moved.length);
  });
});

describe('the blocks of a comparison', () => {
  const all = { withUnchanged: false };

  it('are one for each unit at the top, with the duties that moved in the blocks of both', () => {
    const blocks = blocksOf(rows, [duty, post], all);
    expect(blocks.map(({ root, others }) => [root, others.map(({ sentence }) => sentence)])).toEqual([
      ['a', ['事務を移管']],
      ['d', ['事務を移管']],
      ['x', []],
      [undefined, ['職を新設']],
    ]);
  });

  it('show a unit that did not change where a duty of it moved', () => {
    expect(names(blocksOf(rows, [duty], all)[0]!.rows)).toContain('a3→a3');
    expect(names(blocksOf(rows, [], all)[0]!.rows)).not.toContain('a3→a3');
  });

  it('of duties alone have no other change', () => {
    const blocks = blocksOf(rows, [duty, post], { ...all, kind: 'dutyMoves' });
    expect(blocks.map((block) => names(block.rows))).toEqual([['a→a', 'a3→a3'], ['→d']]);
    expect(blocks.flatMap((block) => block.rows.flatMap(({ kinds }) => kinds))).toEqual([]);
  });

  it('are counted by kind: each change once', () => {
    expect(choicesOf(rows, [duty]).map(({ kind, count }) => [kind, count])).toEqual([
      ['MERGED', 1],
      ['TRANSFERRED', 1],
      ['CREATED', 1],
      ['ABOLISHED', 1],
      ['dutyMoves', 1],
    ]);
  });

  it('name a corrected transfer that is in both records once', () => {
    const transfer = { sentence: '移管', from: ids('a'), to: ids('d'), event: { eventId: 'e1' } as never };
    const nothing = { holderChanges: [], postChanges: [], oversightChanges: [] };
    expect(othersOf({ ...nothing, dutyTransfers: [transfer, transfer] })).toHaveLength(1);
  });
});

describe('the ribbons of a comparison', () => {
  it('lead from each unit to what became of it; what ends or begins has one half, and a duty one without a kind', () => {
    expect(
      ribbonsOf(rows, changes, [duty]).map(({ from, to, kind, isShared }) => [from, to, kind, isShared]),
    ).toEqual([
      [1, 1, 'MERGED', true],
      [2, 1, 'MERGED', true],
      [undefined, 5, 'CREATED', false],
      [4, 6, 'TRANSFERRED', false],
      [7, undefined, 'ABOLISHED', false],
      [3, 5, undefined, false],
    ]);
  });

  it('go from the middle of one row to the middle of the other', () => {
    expect(pathOf({ from: 0, to: 1, isShared: false }, [10, 50], 100)).toBe('M0,10 C50,10 50,50 100,50');
    expect(pathOf({ from: 1, isShared: false }, [10, 50], 100)).toBe('M0,50 H50');
    expect(pathOf({ to: 0, isShared: false }, [10, 50], 100)).toBe('M50,10 H100');
    expect(pathOf({ to: 7, isShared: false }, [10, 50], 100)).toBeUndefined();
  });
});
