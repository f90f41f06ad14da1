import { describe, expect, it } from '@jest/globals';
import { documentLimits, isTooLarge } from '../../src/server/asking/documentSize.js';

const { fields, tokens, aliases, directives, depth } = documentLimits;

describe('a document', () => {
  it.each([
    ['fields', 'name '],
    ['fields with arguments', 'duty(id: "d1", knownAt: { revision: 2 }) '],
    ['fragments', '... on Organization { } '],
    ['names of fragments', '...Parts '],
  ])('may have so many %s, and not one more', (_what, field) => {
    const asking = (count: number) =>
      `query Q($x: Int = 1) { ${field.repeat(count)} } fragment Parts on Organization @a { }`;
    expect(isTooLarge(asking(fields))).toBe(false);
    expect(isTooLarge(asking(fields + 1))).toBe(true);
  });

  it.each([
    ['aliases', aliases, 'other: name '],
    ['directives', directives, 'name @include(if: true) '],
    ['directives at one field', directives, '@skip(if: false) '],
  ])('may have so many %s, and not one more', (_what, most, part) => {
    const asking = (count: number) => `{ name ${part.repeat(count)} }`;
    expect(isTooLarge(asking(most))).toBe(false);
    expect(isTooLarge(asking(most + 1))).toBe(true);
  });

  it('may have so many levels of fields, and not one more', () => {
    const asking = (count: number) => '{ parent '.repeat(count) + '}'.repeat(count);
    expect(isTooLarge(asking(depth))).toBe(false);
    expect(isTooLarge(asking(depth + 1))).toBe(true);
  });

  it('may have more values than fields', () => {
    const giving = (count: number) => `{ counts(on: [${'{ day: 1 } '.repeat(count)}]) }`;
    expect(isTooLarge(giving(fields + 1))).toBe(false);
    expect(isTooLarge(giving(tokens / 5))).toBe(true);
  });

  it('whose syntax is wrong is left to the parser', () => {
    expect(isTooLarge('{ name ? ')).toBe(false);
  });
});
