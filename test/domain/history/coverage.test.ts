import { type CoveredPeriod, coverageAfter, coverageOn } from '../../../src/domain/history/coverage.js';
import type { Coverage } from '../../../src/domain/words/command.js';
import type { Content } from '../../../src/domain/words/content.js';
import { describe, expect, it } from '../../support/jest.js';

const registration = (coverage: Coverage): Content => ({
  registration: { code: 't', name: '試験市', timeZone: 'Asia/Tokyo', knownFrom: '2025-04-01', coverage },
});
const extension = (knownFrom: string, coverage?: Coverage): Content => ({
  extension: { knownFrom, coverage },
});
const widening = (knownFrom: string, coverage?: Coverage): Content => ({ widening: { knownFrom, coverage } });

const periodsAfter = (...contents: Content[]) => contents.reduce<CoveredPeriod[]>(coverageAfter, []);
const lines = (...contents: Content[]) =>
  periodsAfter(...contents).map(({ from, until, coverage }) => `${from} ${until} ${coverage}`);

describe('how much of an organization is recorded', () => {
  it('is, from its first day on, what the registration says', () => {
    expect(lines(registration('PARTIAL'))).toEqual(['2025-04-01 null PARTIAL']);
  });

  it('is, before that, what an older chart says, or the same if it says nothing', () => {
    expect(lines(registration('PARTIAL'), extension('2020-04-01', 'COMPLETE'))).toEqual([
      '2020-04-01 2025-04-01 COMPLETE',
      '2025-04-01 null PARTIAL',
    ]);
    expect(lines(registration('PARTIAL'), extension('2020-04-01'))).toEqual(['2020-04-01 null PARTIAL']);
  });

  it('is, from the day of an addition on, what that says', () => {
    const older = [registration('PARTIAL'), extension('2020-04-01', 'COMPLETE')];
    expect(lines(...older, widening('2026-04-01', 'COMPLETE'))).toEqual([
      '2020-04-01 2025-04-01 COMPLETE',
      '2025-04-01 2026-04-01 PARTIAL',
      '2026-04-01 null COMPLETE',
    ]);
    expect(lines(...older, widening('2022-04-01', 'PARTIAL'))).toEqual([
      '2020-04-01 2022-04-01 COMPLETE',
      '2022-04-01 null PARTIAL',
    ]);
    expect(lines(...older, widening('2025-04-01', 'COMPLETE'))).toEqual(['2020-04-01 null COMPLETE']);
  });

  it('stays as it is where an addition says nothing of it, and with every other content', () => {
    const known = periodsAfter(registration('PARTIAL'));
    expect(coverageAfter(known, widening('2026-04-01'))).toBe(known);
    expect(coverageAfter(known, { amends: {} })).toBe(known);
  });

  it('on a day is that of the period in which the day lies; before the first there is none', () => {
    const known = periodsAfter(registration('PARTIAL'), extension('2020-04-01', 'COMPLETE'));
    expect(coverageOn(known, '2020-03-31')).toBeUndefined();
    expect(coverageOn(known, '2020-04-01')).toBe('COMPLETE');
    expect(coverageOn(known, '2025-03-31')).toBe('COMPLETE');
    expect(coverageOn(known, '2025-04-01')).toBe('PARTIAL');
    expect(coverageOn([], '2025-04-01')).toBeUndefined();
  });
});
