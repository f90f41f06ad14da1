import { describe, expect, it } from '@jest/globals';
import { founders, hueOf, originsBetween } from '../../explorer/src/chart/descent.js';
import { boxAt, type ChartUnit, layoutChart } from '../../explorer/src/chart/layout.js';
import { atRest, motionBetween, placesAt } from '../../explorer/src/chart/motion.js';

const unit = (unitId: string, depth: number): ChartUnit => ({
  unitId,
  displayName: unitId,
  kind: '課',
  depth,
});
const town = [unit('a', 0), unit('a1', 1), unit('a2', 1), unit('a2x', 2), unit('a2y', 2), unit('b', 0)];

describe('the layout of a chart', () => {
  it('gives each unit a column by its level, and as many rows as it has units without children', () => {
    const { boxes, rows, columns } = layoutChart(town);
    expect(boxes.map(({ unitId, depth, top, height, root }) => [unitId, depth, top, height, root])).toEqual([
      ['a', 0, 0, 3, 'a'],
      ['a1', 1, 0, 1, 'a'],
      ['a2', 1, 1, 2, 'a'],
      ['a2x', 2, 1, 1, 'a'],
      ['a2y', 2, 2, 1, 'a'],
      ['b', 0, 3, 1, 'b'],
    ]);
    expect([rows, columns]).toEqual([4, 3]);
  });

  it('finds the unit at a place, and nothing where no unit is', () => {
    const layout = layoutChart(town);
    expect(boxAt(layout, 1, 2.5)?.unitId).toBe('a2');
    expect(boxAt(layout, 1, 3.5)).toBeUndefined();
  });

  it('of nothing is empty', () => {
    expect(layoutChart([])).toMatchObject({ boxes: [], rows: 0 });
  });
});

const edges = [
  { kind: 'MERGED', on: '2020-04-01', from: 'a1', to: 'c' },
  { kind: 'MERGED', on: '2020-04-01', from: 'b', to: 'c' },
  { kind: 'REPLACED', on: '2022-04-01', from: 'c', to: 'd' },
];

describe('descent', () => {
  it('leads from a unit of a later day to those of an earlier day, through others', () => {
    expect(originsBetween(edges, '2019-04-01', '2023-04-01').get('d')).toEqual(['a1', 'b']);
    expect(originsBetween(edges, '2020-04-01', '2023-04-01').get('d')).toEqual(['c']);
    expect(originsBetween(edges, '2022-04-01', '2023-04-01').size).toBe(0);
  });

  it('gives an heir the colour of the oldest unit from which it came', () => {
    const found = founders(edges);
    expect(hueOf('d', found)).toBe(hueOf('a1', found));
    expect(hueOf('x:u2', found)).not.toBe(hueOf('x:u3', found));
  });
});

describe('the movement from one layout to the next', () => {
  const before = layoutChart(town);
  const after = layoutChart([unit('b', 0), unit('a', 0), unit('c', 1)]);
  const motions = motionBetween(before, after, new Map([['c', ['a1']]]), new Map([['a1', ['c']]]));
  const at = (t: number) => new Map(placesAt(motions, t).map((place) => [place.box.unitId, place]));

  it('begins where units were, and ends where they are', () => {
    expect(at(0).get('b')).toMatchObject({ column: 0, top: 3, alpha: 1 });
    expect(at(1).get('b')).toMatchObject({ column: 0, top: 0, alpha: 1 });
    expect(placesAt(motions, 1).filter(({ alpha }) => alpha === 1)).toEqual(atRest(after));
  });

  it('lets an heir begin at the place of its ancestor, which fades into it', () => {
    expect(at(0).get('c')).toMatchObject({ column: 1, top: 0, alpha: 0 });
    expect(at(1).get('a1')).toMatchObject({ column: 1, top: 1, alpha: 0 });
  });

  it('lets what ended without an heir fade where it was', () => {
    expect(at(1).get('a2x')).toMatchObject({ column: 2, top: 1, alpha: 0 });
  });
});
