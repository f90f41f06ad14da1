import { daysEvery } from '../../../src/domain/words/daySteps.js';
import { describe, expect, it } from '../../support/jest.js';

describe('days at equal distances', () => {
  it.each([
    ['month', '2024-01-31', '2024-04-30', ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']],
    ['quarter', '2023-11-30', '2024-03-01', ['2023-11-30', '2024-02-29']],
    ['year', '2024-02-29', '2026-12-31', ['2024-02-29', '2025-02-28', '2026-02-28']],
    ['month', '2024-04-01', '2024-04-01', ['2024-04-01']],
    ['month', '2024-04-02', '2024-04-01', []],
    ['year', '9998-04-01', '9999-12-31', ['9998-04-01', '9999-04-01']],
  ] as const)('by the %s from %s to %s', (step, from, to, days) => {
    expect(daysEvery(step, from, to)).toEqual(days);
  });
});
