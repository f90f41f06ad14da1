import { arrange, cellAt } from '../../explorer/src/chart/arrange.js';
import { founders, hueOf, originsBetween } from '../../explorer/src/chart/descent.js';
import { framesInSight } from '../../explorer/src/chart/frames.js';
import { type ChartUnit, layoutChart, namesTo } from '../../explorer/src/chart/layout.js';
import { atRest, motionBetween, placesAt } from '../../explorer/src/chart/motion.js';
import { newsOf } from '../../explorer/src/chart/news.js';
import { describe, expect, it } from '../support/jest.js';

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

  it('knows the names from the top down to a unit', () => {
    const layout = layoutChart(town);
    expect(namesTo(layout, layout.byUnit.get('a2y')!)).toEqual(['a', 'a2', 'a2y']);
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

describe('the arrangement of a chart', () => {
  /** One department with sections of five subsections each. */
  const city = (sections: number) =>
    layoutChart([
      unit('部', 0),
      ...Array.from({ length: sections }, (_, i) => [
        unit(`課${i}`, 1),
        ...Array.from({ length: 5 }, (_, j) => unit(`課${i}の係${j}`, 2)),
      ]).flat(),
    ]);

  it('gives each unit without children a row of its own, where that is legible', () => {
    const { rows, byUnit } = arrange(city(2), { width: 1200, height: 600 });
    expect(rows).toBe(10);
    const [first, second] = [byUnit.get('課0の係0')!, byUnit.get('課0の係1')!];
    expect([second.x, second.top]).toEqual([first.x, first.top + 1]);
    // Up to the right edge, since nothing is to its right.
    expect(first.x + first.w).toBeCloseTo(1200);
  });

  it('lays such siblings side by side, in their order, where rows would be too low to read', () => {
    const { rows, byUnit } = arrange(city(20), { width: 1200, height: 600 });
    expect(600 / rows).toBeGreaterThanOrEqual(15);
    const cells = [0, 1, 2, 3, 4].map((j) => byUnit.get(`課3の係${j}`)!);
    const places = cells.map(({ x, top }) => top * 10_000 + x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(byUnit.get('課3')!.height).toBe(cells.at(-1)!.top - cells[0]!.top + 1);
  });

  it('never lets two units of one row overlap, nor one leave the picture', () => {
    for (const width of [340, 800, 1900]) {
      const { cells } = arrange(city(40), { width, height: 500 });
      const leaves = cells.filter(({ box }) => box.depth === 2);
      for (const [i, cell] of leaves.entries()) {
        const next = leaves[i + 1];
        expect(cell.x + cell.w).toBeLessThanOrEqual(width + 0.01);
        if (next?.top === cell.top) expect(next.x).toBeGreaterThanOrEqual(cell.x + cell.w - 0.01);
      }
    }
  });

  it('leaves a third of the width to units without children, however long the names above are', () => {
    const long = layoutChart([unit('部'.repeat(60), 0), unit('課'.repeat(60), 1), unit('係', 2)]);
    const { byUnit } = arrange(long, { width: 390, height: 500 });
    expect(byUnit.get('係')!.w).toBeGreaterThan(390 / 3);
  });

  it('finds the unit at a place, and nothing where no unit is', () => {
    const picture = arrange(city(2), { width: 1200, height: 600 });
    const { x, w, top } = picture.byUnit.get('課1の係2')!;
    expect(cellAt(picture, x + w / 2, top + 0.5)?.box.unitId).toBe('課1の係2');
    expect(cellAt(picture, 5, 7.5)?.box.unitId).toBe('部');
    expect(cellAt(picture, 600, 99)).toBeUndefined();
  });

  it('of 10,000 units takes no time that anybody notices', () => {
    const units = Array.from({ length: 480 }, (_, i) => [
      ...(i % 24 === 0 ? [unit(`部${i}`, 0)] : []),
      unit(`課${i}`, 1),
      ...Array.from({ length: 20 }, (_, j) => unit(`課${i}の係${j}`, 2)),
    ]).flat();
    expect(arrange(layoutChart(units), { width: 1200, height: 600 }).cells).toHaveLength(20 + 480 * 21);
  });
});

describe('what a day changed on the chart', () => {
  it('is that a unit is new, has taken the place of others, moved, or got another name', () => {
    const before = layoutChart([unit('a', 0), unit('a1', 1), unit('m', 1), unit('n', 1), unit('b', 0)]);
    const renamed = { ...unit('n', 1), displayName: '新しい名' };
    const after = layoutChart([
      unit('a', 0),
      renamed,
      unit('h', 1),
      unit('b', 0),
      unit('m', 1),
      unit('c', 0),
    ]);
    expect(newsOf(before, after, new Map([['h', ['a1']]]))).toEqual(
      new Map([
        ['n', 'renamed'],
        ['h', 'heir'],
        ['m', 'moved'],
        ['c', 'created'],
      ]),
    );
  });
});

describe('the movement from one picture to the next', () => {
  const size = { width: 300, height: 600 };
  const pictureOf = (units: ChartUnit[]) => arrange(layoutChart(units), size);
  const before = pictureOf(town);
  const after = pictureOf([unit('b', 0), unit('a', 0), unit('c', 1)]);
  const motions = motionBetween(atRest(before), after, new Map([['c', ['a1']]]), new Map([['a1', ['c']]]));
  const at = (t: number) => new Map(placesAt(motions, t).map((place) => [place.box.unitId, place]));

  it('begins where units were, and ends where they are', () => {
    expect(at(0).get('b')).toMatchObject({ x: 0, top: 3, alpha: 1 });
    expect(at(1).get('b')).toMatchObject({ x: 0, top: 0, alpha: 1 });
    expect(placesAt(motions, 1).filter(({ alpha }) => alpha === 1)).toEqual(atRest(after));
  });

  it('lets an heir begin at the place of its ancestor, which fades into it', () => {
    const { x, top } = before.byUnit.get('a1')!;
    expect(at(0).get('c')).toMatchObject({ x, top, alpha: 0 });
    expect(at(1).get('a1')).toMatchObject({ top: after.byUnit.get('c')!.top, alpha: 0 });
  });

  it('lets what ended without an heir fade where it was', () => {
    const { x, top } = before.byUnit.get('a2x')!;
    expect(at(1).get('a2x')).toMatchObject({ x, top, alpha: 0 });
  });

  it('that is stopped by another one goes on from where it is', () => {
    const halfway = placesAt(motions, 0.5);
    const back = motionBetween(halfway, before, new Map(), new Map());
    const start = new Map(placesAt(back, 0).map((place) => [place.box.unitId, place]));
    for (const unitId of ['b', 'a2x', 'c']) {
      const was = halfway.find(({ box }) => box.unitId === unitId)!;
      expect(start.get(unitId)).toMatchObject({ top: was.top, x: was.x, alpha: was.alpha });
    }
  });
});

describe('what is drawn of a chart', () => {
  const units = [unit('a', 0), ...Array.from({ length: 40 }, (_, i) => unit(`a${i}`, 1))];
  const picture = arrange(layoutChart(units), { width: 1200, height: 60 });
  const view = {
    ...{ width: 1200, height: 60, ratio: 2, firstRow: 0, isDark: false, hueOfRoot: () => 0, news: new Map() },
    rowHeight: 60 / picture.rows,
  };
  const drawn = (more: object) => framesInSight(atRest(picture), { ...view, ...more });

  it('near is each unit in sight, on whole pixels of the screen', () => {
    const frames = drawn({ rowHeight: 20.3 });
    expect(frames.map(({ place }) => place.box.unitId)).toContain('a1');
    expect(frames.length).toBeLessThan(41);
    for (const { x, y, w, h } of frames)
      for (const edge of [x, y, w, h]) expect(edge * 2).toBeCloseTo(Math.round(edge * 2), 6);
  });

  it('far out is one band for each row, save for a unit that is marked', () => {
    const rows = drawn({ rowHeight: 1 }).filter(({ place }) => place.box.depth === 1);
    expect(rows).toHaveLength(picture.rows);
    const marked = drawn({ rowHeight: 1, selected: 'a1' }).filter(({ place }) => place.box.depth === 1);
    expect(marked.map(({ place }) => place.box.unitId)).toEqual(expect.arrayContaining(['a0', 'a1', 'a2']));
  });
});
