import {
  countOn,
  dayAt,
  differenceBetween,
  lineOf,
  placeOn,
  seriesOf,
} from '../../explorer/src/counts/series.js';
import { describe, expect, it } from '../support/jest.js';

const days = [
  { date: '2020-04-01', kinds: [{ kind: '課', count: 4 }] },
  {
    date: '2022-04-01',
    kinds: [
      { kind: '課', count: 3 },
      { kind: '室', count: 9 },
    ],
  },
];
const axis = { first: '2020-04-01', last: '2024-04-01', width: 100, height: 22 };

describe('the numbers of units over time', () => {
  const [rooms, sections] = seriesOf(days);

  it('are one series for each kind, the most frequent first, with 0 where there are none', () => {
    expect(rooms).toMatchObject({ kind: '室', points: [{ count: 0 }, { count: 9 }] });
    expect(sections).toMatchObject({ kind: '課', points: [{ count: 4 }, { count: 3 }] });
  });

  it('are those of the last change up to a day; of a day before everything nothing is known', () => {
    expect(countOn(sections!, '2022-03-31')).toBe(4);
    expect(countOn(sections!, '2022-04-01')).toBe(3);
    expect(countOn(sections!, '2019-01-01')).toBeUndefined();
  });

  it('are compared with another day', () => {
    expect(differenceBetween(sections!, '2020-04-01', '2023-01-01')).toBe(-1);
    expect(differenceBetween(sections!, '2019-01-01', '2023-01-01')).toBeUndefined();
  });

  it('are drawn as steps on the axis of days, on which a place leads to a day of change', () => {
    expect(lineOf(sections!, axis)).toBe('M0,1 H50 V6 H100');
    expect(placeOn(axis, '2022-04-01')).toBeCloseTo(50, 0);
    expect(dayAt(sections!, axis, 20)).toBe('2020-04-01');
    expect(dayAt(sections!, axis, 80)).toBe('2022-04-01');
  });
});
