import { changeOfUnit } from '../../../src/domain/compare/unitChange.js';
import { expect, it } from '../../support/jest.js';

it.each([
  1, 3, 30,
])('given %d others, each twice, when a unit changed because of them, then each is named once', (count) => {
  const others = Array.from({ length: count }, (_, i) => `102041:u${i + 2}`);
  const { before, after, units } = changeOfUnit(
    '102041:u1',
    ['CARRIED'],
    [...others, ...others, '102041:u1'],
  );
  expect(units).toEqual(['102041:u1', ...others]);
  expect([before, after]).toEqual([['102041:u1'], ['102041:u1']]);
});
