import { marksOf, periodOf, rangeOf, toDay, toNumber } from '../../explorer/src/time/timeline.js';
import { describe, expect, it } from '../support/jest.js';

const changes = ['2025-04-01', '2026-04-01'];

describe('the axis of days', () => {
  it('knows the period of a day within which nothing changes', () => {
    expect(periodOf(changes, '2025-03-31')).toEqual({ from: undefined, until: '2025-04-01' });
    expect(periodOf(changes, '2025-04-01')).toEqual({ from: '2025-04-01', until: '2026-04-01' });
    expect(periodOf(changes, '2026-03-31')).toEqual({ from: '2025-04-01', until: '2026-04-01' });
    expect(periodOf(changes, '2030-01-01')).toEqual({ from: '2026-04-01', until: undefined });
    expect(periodOf([], '2030-01-01')).toEqual({ from: undefined, until: undefined });
  });

  it('has room around all changes, today and the day that is shown', () => {
    const [first, last] = rangeOf(changes, '2026-11-27', '1950-01-01');
    expect(first < '1950-01-01').toBe(true);
    expect(last > '2026-11-27').toBe(true);
  });

  it('counts days as the slider does', () => {
    expect(toDay(toNumber('1868-10-23'))).toBe('1868-10-23');
    expect(toNumber('2026-04-02') - toNumber('2026-04-01')).toBe(1);
  });

  it('marks each day with the reorganizations that take effect on it, but for withdrawn ones', () => {
    const of = (title: string, status: string) => ({
      title,
      status,
      effectiveOn: '2026-04-01',
      events: [1, 2],
    });
    expect(marksOf(changes, [of('改正', 'RECORDED'), of('取下げ', 'WITHDRAWN')])).toEqual([
      { day: '2025-04-01', titles: [], size: 0 },
      { day: '2026-04-01', titles: ['改正'], size: 2 },
    ]);
  });
});
