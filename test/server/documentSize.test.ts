import { documentLimits, isTooLarge } from '../../src/server/asking/documentSize.js';
import { describe, expect, it } from '../support/jest.js';

const { fields, tokens, aliases, directives, depth } = documentLimits;

describe('a document', () => {
  it.each([
    ['fields', (i: number) => `n${i} `],
    ['fields with arguments', (i: number) => `n${i}(id: "d1", knownAt: { revision: 2 }) `],
    ['fragments', () => '... on Organization { } '],
    ['names of fragments', () => '...Parts '],
  ])('may have so many %s, and not one more', (_what, field) => {
    const asking = (count: number) =>
      `query Q($x: Int = 1) { ${Array.from({ length: count }, (_, i) => field(i)).join('')} } fragment Parts on Organization @a { }`;
    expect(isTooLarge(asking(fields))).toBe(false);
    expect(isTooLarge(asking(fields + 1))).toBe(true);
  });

  it.each([
    ['aliases', aliases, (i: number) => `other${i}: name `],
    ['directives', directives, (i: number) => `n${i} @include(if: true) `],
    ['directives at one field', directives, () => '@skip(if: false) '],
  ])('may have so many %s, and not one more', (_what, most, part) => {
    const asking = (count: number) => `{ name ${Array.from({ length: count }, (_, i) => part(i)).join('')} }`;
    expect(isTooLarge(asking(most))).toBe(false);
    expect(isTooLarge(asking(most + 1))).toBe(true);
  });

  it('may have so many levels of fields, and not one more', () => {
    const asking = (count: number) => '{ parent '.repeat(count) + '}'.repeat(count);
    expect(isTooLarge(asking(depth))).toBe(false);
    expect(isTooLarge(asking(depth + 1))).toBe(true);
  });

  it('may have so many fields where fragments put them, and not one more', () => {
    // Each fragment has two fields, and doubles those of the next one.
    const doubling = (levels: number, more: number) =>
      `{ x { ...F0 } ${Array.from({ length: more }, (_, i) => `m${i}`).join(' ')} } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on A { a { ...F${i + 1} } b { ...F${i + 1} } }`).join(' ')} fragment F${levels} on A { y }`;
    expect(isTooLarge(doubling(9, 10))).toBe(false);
    expect(isTooLarge(doubling(40, 10))).toBe(true);
    const wide = (count: number) =>
      `{ ${Array.from({ length: 20 }, (_, i) => `a${i} { ...F }`).join(' ')} } fragment F on A { ${Array.from({ length: count }, (_, i) => `f${i}`).join(' ')} }`;
    // The fragment itself, twenty times its fields, and each time its name with the field around it.
    expect(isTooLarge(wide(950))).toBe(false);
    expect(isTooLarge(wide(953))).toBe(true);
  });

  it('may not have many fields of the same name at the same place, wherever they are written', () => {
    const repeated = (count: number) => `{ ${'organization(code: "a") { name } '.repeat(count)} }`;
    expect(isTooLarge(repeated(200))).toBe(false);
    expect(isTooLarge(repeated(300))).toBe(true);
    // Two at each of eleven levels: each is compared with all others of its level.
    const levels = (count: number): string =>
      count === 0 ? 'x' : `a { ${levels(count - 1)} } a { ${levels(count - 1)} }`;
    expect(isTooLarge(`{ ${levels(6)} }`)).toBe(false);
    expect(isTooLarge(`{ ${levels(9)} }`)).toBe(true);
    const fragments = `{ ${Array.from({ length: 400 }, (_, i) => `...F${i}`).join(' ')} } ${Array.from({ length: 400 }, (_, i) => `fragment F${i} on Query { a }`).join(' ')}`;
    expect(isTooLarge(fragments)).toBe(true);
  });

  it('with fragments in a circle is left to the validation', () => {
    expect(isTooLarge('{ ...A } fragment A on Query { ...B a { ...A } } fragment B on Query { ...A }')).toBe(
      false,
    );
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
