import fc from 'fast-check';
import { eveOf, isDay } from '../../../src/domain/words/day.js';
import { describe, expect, it } from '../../support/jest.js';

describe('a day', () => {
  it.each([
    '2026-04-01',
    '2024-02-29',
    '2000-02-29',
    '0001-01-01',
    '9999-12-31',
    '2026-12-31',
  ])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-4-1',
    '20260401',
    '2026/04/01',
    '2026-04-01T00:00:00Z',
    ' 2026-04-01',
    '2026-04-01\n',
    '-2026-04-01',
    '+002026-04-01',
    '２０２６-04-01',
    '',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ['2026-04-01', '2026-03-31'],
    ['2026-01-01', '2025-12-31'],
    ['2024-03-01', '2024-02-29'],
    ['2026-03-01', '2026-02-28'],
    ['2100-03-01', '2100-02-28'],
    ['0002-01-01', '0001-12-31'],
    // There is no day before it.
    ['0001-01-01', '0001-01-01'],
  ])('%s has the eve %s', (day, eve) => {
    expect(eveOf(day)).toBe(eve);
  });

  it('and its eve are neighbours in any calendar', () => {
    // From the year 100 on: Date.UTC takes the years before for those of the twentieth century.
    const day = fc.date({ min: new Date('0100-01-02'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (instant) => {
        const text = instant.toISOString().slice(0, 10);
        const before = new Date(Date.parse(text) - 86_400_000).toISOString().slice(0, 10);
        expect(isDay(text)).toBe(true);
        expect(eveOf(text)).toBe(before);
        expect(eveOf(text) < text).toBe(true);
      }),
    );
  });
});
