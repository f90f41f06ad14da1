/** Which differences of a duty's holders the transfers and mergers explain. */

import { isHoldingExplained, type Move } from '../../../src/domain/compare/holders.js';
import { type Join, joinsFrom } from '../../../src/domain/compare/joined/joins.js';
import { describe, expect, it } from '../../support/jest.js';

const move = (from: string[], to: string[], more: Partial<Move> = {}): Move => ({
  ...{ from, to, keeps: false, backwards: false },
  ...more,
});

const merger = (from: string, to: string): Join => ({
  ...{ from, to, kind: 'MERGED', carries: true, on: '2026-04-01', backwards: false },
});

const explained = (before: string[], after: string[], moves: Move[] = [], joins: Join[] = []) =>
  isHoldingExplained({ before, after }, moves, joinsFrom(joins));

describe('the holders of a duty', () => {
  it('are explained by transfers, one after the other', () => {
    expect(explained(['a'], ['b'], [move(['a'], ['b'])])).toBe(true);
    expect(explained(['a'], ['c'], [move(['a'], ['b']), move(['b'], ['c'])])).toBe(true);
    expect(explained(['a'], ['a', 'b'], [move(['a'], ['b'], { keeps: true })])).toBe(true);
    expect(explained([], ['b'], [move([], ['b'])])).toBe(true);
    expect(explained(['a'], [], [move(['a'], [])])).toBe(true);
  });

  it('are explained by transfers that are undone, the latest first', () => {
    const undone = { backwards: true };
    expect(explained(['c'], ['a'], [move(['a'], ['b'], undone), move(['b'], ['c'], undone)])).toBe(true);
    expect(explained(['b'], ['c'], [move(['a'], ['b'], undone), move(['a'], ['c'])])).toBe(true);
  });

  it('are explained by mergers of holders, before and after a transfer', () => {
    expect(explained(['a'], ['m'], [], [merger('a', 'm'), merger('b', 'm')])).toBe(true);
    expect(explained(['a'], ['c'], [move(['m'], ['c'])], [merger('a', 'm')])).toBe(true);
    expect(explained(['a'], ['m'], [move(['a'], ['b'])], [merger('b', 'm')])).toBe(true);
  });

  it('are not, where a duty was lost or moved once more, or a merger was undone', () => {
    expect(explained(['a'], [])).toBe(false);
    expect(explained(['a'], ['b'])).toBe(false);
    expect(explained(['a'], [], [move(['a'], ['b'])])).toBe(false);
    expect(explained(['a'], ['b', 'c'], [move(['a'], ['b'])])).toBe(false);
    expect(explained(['m'], ['a'], [], [merger('a', 'm')])).toBe(false);
  });
});
