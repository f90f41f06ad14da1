import fc from 'fast-check';
import { formatPath, nameKey, parseRef, pathOf, unitsAt } from '../../../src/domain/words/unitRef.js';
import { describe, expect, it } from '../../support/jest.js';

const names = fc.array(fc.string({ unit: fc.constantFrom('甲', '/', '\\', '@', '／'), minLength: 1 }), {
  minLength: 1,
});

describe('a UnitRef', () => {
  it.each([
    ['総務部/総務課', { path: ['総務部', '総務課'] }],
    ['総務部', { path: ['総務部'] }],
    ['道路\\/河川課/係', { path: ['道路/河川課', '係'] }],
    ['@新', { ref: '新' }],
    ['\\@課', { path: ['@課'] }],
    ['課/@係', { path: ['課', '@係'] }],
    ['甲\\乙', { path: ['甲\\乙'] }],
    ['甲\\\\/乙', { path: ['甲\\', '乙'] }],
    ['甲\\', { path: ['甲\\'] }],
    ['', { path: [''] }],
    ['甲//乙', { path: ['甲', '', '乙'] }],
    ['甲／乙', { path: ['甲／乙'] }],
  ])('%j is parsed to its parts', (text, parsed) => {
    expect(parseRef(text)).toEqual(parsed);
  });

  it('parses every path that it formats', () => {
    fc.assert(fc.property(names, (path) => expect(parseRef(formatPath(path))).toEqual({ path })));
  });
});

describe('a name', () => {
  it.each([
    ['ＤＸ課', 'DX課'],
    ['ｼｽﾃﾑ', 'システム'],
    ['（仮称）', '(仮称)'],
    ['か\u3099', 'が'],
  ])('%s is found as %s', (written, sought) => {
    expect(nameKey(written)).toBe(nameKey(sought));
  });

  it.each([
    ['係', '课'],
    ['A課', 'a課'],
    ['斎', '齋'],
  ])('%s is another than %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('a path in a tree', () => {
  const units: Record<string, { name: string; parent: string | null }> = {
    a: { name: 'ＤＸ部', parent: null },
    b: { name: 'DX部', parent: null },
    c: { name: '情報課', parent: 'a' },
    d: { name: '情報課', parent: 'b' },
    e: { name: '統計課', parent: 'b' },
  };
  const tree = {
    childrenOf: (parent: string | null) => Object.keys(units).filter((id) => units[id]?.parent === parent),
    nameOf: (id: string) => units[id]?.name ?? '',
  };

  it('fits every unit whose names it spells, however wide', () => {
    expect(unitsAt(tree, ['DX部', '情報課'])).toEqual(['c', 'd']);
    expect(unitsAt(tree, ['ＤＸ部', '統計課'])).toEqual(['e']);
    expect(unitsAt(tree, ['情報課'])).toEqual([]);
  });

  it('leads from the top down to the unit', () => {
    expect(pathOf('e', (id) => units[id])).toEqual(['DX部', '統計課']);
  });

  it('ends where the chain of parents bites its tail', () => {
    expect(pathOf('a', (id) => ({ name: id, parent: id === 'a' ? 'b' : 'a' }))).toEqual(['b', 'a']);
  });
});

describe('the key of a name', () => {
  it('is the name after NFKC, whichever way it is found', () => {
    // All characters of the basic plane, each between letters that it might join.
    for (let code = 1; code < 0x10000; code++) {
      const name = `か${String.fromCharCode(code)}A`;
      if (nameKey(name) !== name.normalize('NFKC')) expect(nameKey(name)).toBe(name.normalize('NFKC'));
    }
    expect(nameKey('ｶﾞﾌﾞ課')).toBe('ガブ課');
    expect(nameKey('総務部１課')).toBe('総務部1課');
  });
});
