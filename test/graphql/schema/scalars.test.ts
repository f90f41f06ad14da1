import 'reflect-metadata';
import { GraphQLError, type GraphQLScalarType, parseValue } from 'graphql';
import { DateTime, Json, LocalDate, UnitRef } from '../../../src/graphql/scalars/scalars.js';
import { describe, expect, it } from '../../support/jest.js';

/** A value as it comes in through a variable, and as it is written into a query. */
const bothWays = (scalar: GraphQLScalarType, value: unknown) => [
  () => scalar.parseValue(value),
  () => scalar.parseLiteral(parseValue(JSON.stringify(value)), {}),
];

function refusalOf(read: () => unknown): GraphQLError {
  try {
    read();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

function expectRefusal(scalar: GraphQLScalarType, value: unknown): void {
  for (const read of bothWays(scalar, value)) {
    const { message, extensions } = refusalOf(read);
    expect(extensions.code).toBe('BAD_USER_INPUT');
    expect(extensions.messages).toEqual({
      ja: expect.stringMatching(/書いてください/),
      en: expect.stringMatching(/[Ww]rite/),
    });
    expect(message).toContain('/');
  }
}

describe('LocalDate', () => {
  it.each([
    '2026-04-01',
    '2024-02-29',
    '2000-02-29',
    '0001-01-01',
    '9999-12-31',
  ])('reads and writes %s', (day) => {
    for (const read of bothWays(LocalDate, day)) expect(read()).toBe(day);
    expect(LocalDate.serialize(day)).toBe(day);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '0000-12-31',
    '2026-13-01',
    '2026-4-1',
    '2026-04-01T00:00:00Z',
    ' 2026-04-01',
    '2026-04-01\n',
    '\uff12\uff10\uff12\uff16-04-01',
    '10000-01-01',
    '',
    20260401,
    true,
    ['2026-04-01'],
  ])('refuses %j', (value) => {
    expectRefusal(LocalDate, value);
  });

  it('quotes only the beginning of a long value', () => {
    expect(refusalOf(() => LocalDate.parseValue('9'.repeat(100_000))).message.length).toBeLessThan(500);
  });
});

describe('DateTime', () => {
  it('accepts any time zone and writes UTC with milliseconds', () => {
    for (const read of bothWays(DateTime, '2026-04-01T09:00:00.1239+09:00')) {
      expect(DateTime.serialize(read())).toBe('2026-04-01T00:00:00.123Z');
    }
    expect(DateTime.serialize('2026-04-01T00:00:00Z')).toBe('2026-04-01T00:00:00.000Z');
  });

  it.each([
    '2026-04-01',
    '2026-04-01T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-04-01T25:00:00Z',
    '2026-04-01T09:00:60Z',
    // Years that UTC or the database cannot write.
    '0000-06-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-12:00',
    'now',
    '',
    1775001600000,
  ])('refuses %j', (value) => {
    expectRefusal(DateTime, value);
  });
});

describe('UnitRef', () => {
  it('accepts text as it is given', () => {
    for (const text of ['102041:u17', '企画部/企画調整課', '@new', '', 'A\\/B']) {
      for (const read of bothWays(UnitRef, text)) expect(read()).toBe(text);
    }
  });

  it.each([17, true, ['102041:u17']])('refuses %j', (value) => {
    expectRefusal(UnitRef, value);
  });
});

describe('JSON', () => {
  it('returns any value as it is', () => {
    const value = { unit: '102041:u17', into: [{ name: '係' }], keep: false, after: null };
    expect(Json.serialize(value)).toEqual(value);
  });
});
