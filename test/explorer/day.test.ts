import { addDays, dayInWords, parseDay, yearsBefore } from '../../explorer/src/address/day.js';
import { describe, expect, it } from '../support/jest.js';

describe('a day as people write it', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.4.1', '2026-04-01'],
    ['ｒ８．４．１', '2026-04-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和15年9月13日', '1940-09-13'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each(['', 'tomorrow', '2026-02-30', '令和8年13月1日', '2026'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('is printed with its era', () => {
    expect(dayInWords('2026-04-01', 'ja')).toBe('2026年4月1日（令和8年）');
    expect(dayInWords('2019-04-30', 'ja')).toBe('2019年4月30日（平成31年）');
    expect(dayInWords('2019-05-01', 'ja')).toBe('2019年5月1日（令和元年）');
    expect(dayInWords('1860-01-01', 'ja')).toBe('1860年1月1日');
    expect(dayInWords('2026-04-01', 'en')).toBe('1 April 2026');
  });

  it('has a day before and after', () => {
    expect(addDays('2026-04-01', -1)).toBe('2026-03-31');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('has the same day in earlier years', () => {
    expect(yearsBefore('2026-04-01', 20)).toBe('2006-04-01');
    expect(yearsBefore('2024-02-29', 1)).toBe('2023-02-28');
    expect(yearsBefore('2024-02-29', 4)).toBe('2020-02-29');
  });
});
