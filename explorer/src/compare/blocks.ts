/** A comparison as it is shown, printed and saved: a block for each 部, with its rows and what else changed in it. */
import type { ChangeKind } from '../ask/questions/enums.generated.js';
import { filtered } from './filter.js';
import { OTHER_KINDS, type Other, type OtherKind } from './others.js';
import type { Row } from './rows.js';

export interface Block {
  /** The unit at the top; undefined: what belongs to no unit. */
  root?: string;
  rows: Row[];
  others: Other[];
}

export type FilterKind = ChangeKind | OtherKind;

export interface BlockFilter {
  kind?: FilterKind;
  under?: string;
  withUnchanged: boolean;
}

export const isOtherKind = (kind: string | undefined): kind is OtherKind =>
  OTHER_KINDS.some((one) => one === kind);

export function blocksOf(rows: readonly Row[], others: readonly Other[], filter: BlockFilter): Block[] {
  const { kind, under, withUnchanged } = filter;
  const rowsOf = rowsByUnit(rows);
  const isInPart = (other: Other) =>
    under === undefined || rowsOf(other).some(({ within }) => within.includes(under));
  const shownOthers = others.filter(
    (other) => (kind === undefined || other.kind === kind) && isInPart(other),
  );
  const touched = new Set(shownOthers.flatMap(({ from, to }) => [...from, ...to]));
  const isOnlyOther = isOtherKind(kind);
  const shown = filtered(isOnlyOther ? withoutChanges(rows) : rows, {
    ...{ under, touched },
    kind: isOnlyOther ? undefined : kind,
    withUnchanged: withUnchanged && !isOnlyOther,
  });
  const rootsOf = (other: Other) => new Set(rowsOf(other).map(({ root }) => root));
  const roots = [...new Set(shown.map(({ root }) => root))];
  const blocks = roots.map(
    (root): Block => ({
      root,
      rows: shown.filter((row) => row.root === root),
      others: shownOthers.filter((other) => rootsOf(other).has(root)),
    }),
  );
  const homeless = shownOthers.filter((other) => rootsOf(other).size === 0);
  return homeless.length === 0 ? blocks : [...blocks, { rows: [], others: homeless }];
}

/** The rows of what received something, and of what lost it: each on its own side, if the unit is on that side. */
function rowsByUnit(rows: readonly Row[]): (other: Other) => Row[] {
  const ofSide = (side: 'before' | 'after') =>
    new Map(rows.flatMap((row): [string, Row][] => (row[side] ? [[row[side].unitId, row]] : [])));
  const [before, after] = [ofSide('before'), ofSide('after')];
  return ({ from, to }) => [
    ...to.flatMap((unit) => after.get(unit) ?? before.get(unit) ?? []),
    ...from.flatMap((unit) => before.get(unit) ?? after.get(unit) ?? []),
  ];
}

/** Where only duties or posts are asked for, no row is there because of its unit. */
const withoutChanges = (rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, kinds: [], change: undefined, isFirst: false }));

export interface Choice {
  kind: FilterKind;
  count: number;
}

/** The kinds of change that there are, each with how many changes have it. */
export function choicesOf(rows: readonly Row[], others: readonly Other[]): Choice[] {
  const kinds = [...new Set(rows.flatMap((row) => row.kinds))];
  return [
    ...kinds.map((kind) => ({
      kind,
      count: rows.filter((row) => row.isFirst && row.kinds.includes(kind)).length,
    })),
    ...OTHER_KINDS.map((kind) => ({ kind, count: others.filter((one) => one.kind === kind).length })),
  ].filter(({ count }) => count > 0);
}
