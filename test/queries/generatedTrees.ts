/** Random whole trees of the same few units. */
import fc from 'fast-check';
import type { UnitId } from '../../src/domain/words/event.js';
import type { Tree } from '../../src/queries/units/tree.js';
import { treeOf } from '../../src/queries/units/whole/treeOf.js';

export type WholeTree = Pick<Tree, 'states' | 'children' | 'units'>;

const UNITS = [...'abcdefghijklmn'];

/** One number for each unit: whether it exists, what it is under, which of its siblings it is before, and how it is called. */
export const trees = fc
  .array(fc.nat(119_999), { minLength: UNITS.length, maxLength: UNITS.length })
  .chain((numbers) =>
    fc.shuffledSubarray(UNITS, { minLength: UNITS.length }).map((units) => grow(units, numbers)),
  );

function grow(units: readonly UnitId[], numbers: readonly number[]): WholeTree {
  const below = new Map<UnitId | '', UnitId[]>([['', []]]);
  for (const [i, unit] of units.entries()) {
    const number = numbers[i]!;
    if (number % 4 === 0) continue;
    const above = [...below.keys()];
    const siblings = below.get(above[(number >> 2) % above.length]!)!;
    siblings.splice((number >> 6) % (siblings.length + 1), 0, unit);
    below.set(unit, []);
  }
  const existing = [...below.keys()].filter((unit) => unit !== '');
  const siblings = [...below].map(([parent, units]) => ({ parent, units: units.join(' ') }));
  const all = <T>(value: T) => existing.map(() => value);
  const some = <T>(values: readonly T[], step: number) =>
    existing.map((unit) => values[Math.floor(numbers[UNITS.indexOf(unit)]! / step) % values.length]!);
  return treeOf(
    {
      organization: 1,
      revision: 1,
      units: existing,
      names: some(['総務課', '文書課'], 10_000),
      displayNames: some([null, '(総務課)', '【文書課】'], 20_000),
      kinds: some(['課', '係'], 60_000),
      from: all('2020-04-01'),
      until: all(null),
      because: all('e'),
    },
    siblings,
  );
}
