/** Finds several units that became one; on the mirrored matching, one unit that became several. */
import { nameKey } from '../../domain/words/unitRef.js';
import { type ListedUnit, sameName } from '../read/unitList.js';
import { coreOf, nameLikeness, pairsOf } from './likeness.js';
import { free, isFree, type Matching, merge, openPlaces, otherSide } from './matching.js';
import { sharedChildren } from './score.js';
import { why } from './texts.js';

const HALF = 0.5;

/**
 * Units with children were merged if at least half of the children of each have their names below the new unit. A
 * single child counts only if no child of another unit has its name, since names such as 管理係 are everywhere.
 */
export function mergeByChildren(matching: Matching): void {
  const removed = free(matching, matching.old.units).filter((unit) => !isLeaf(unit));
  for (const one of free(matching, matching.new.units)) {
    if (isLeaf(one)) continue;
    const sources = removed
      .filter((old) => isFree(matching, old))
      .map((old) => ({ old, children: sharedChildren(matching, old, one) }))
      .filter(({ old, children }) => children.length > 0 && children.length >= old.children.length * HALF);
    const many = sources
      .filter(({ old, children }) => {
        const [only, second] = children;
        const others = sources.filter((other) => other.old !== old).flatMap((other) => other.children);
        return second !== undefined || !others.some((other) => only && sameName(other, only));
      })
      .map(({ old }) => old);
    if (many.length < 2) continue;
    const shared = sources.filter(({ old }) => many.includes(old)).flatMap(({ children }) => children).length;
    const all = many.flatMap(({ children }) => children).length;
    merge(matching, many, one, {
      score: round(HALF + 0.4 * (shared / all)),
      reasons: [why.childrenCame(shared, all)],
    });
  }
}

/** Units without children were merged if their names say so, or if one unit was added where several were removed. */
export function mergeByNames(matching: Matching): void {
  for (const { removed, added } of openPlaces(matching)) {
    const ones = added.filter(isLeaf);
    for (const one of ones) {
      const many = removed.filter((old) => isLeaf(old) && isFree(matching, old) && sameKind(old, one));
      if (many.length < 2) continue;
      const { parts, covered } = partsOf(many, one);
      const rivals = ones.filter((other) => other !== one && sameKind(other, one)).length;
      if (rivals === 0) mergeAll(matching, many, one, parts.length > 1 ? covered : 0);
      else if (parts.length > 1) {
        merge(matching, parts, one, { score: round(0.6 + 0.3 * covered), reasons: [why.joinedNames()] });
      }
    }
  }
}

function mergeAll(matching: Matching, many: ListedUnit[], one: ListedUnit, covered: number): void {
  const likeness = Math.max(...many.map((old) => nameLikeness(old, one)));
  const named = covered > 0 ? [why.joinedNames()] : [why.similarName(likeness)];
  const score = round(0.6 + Math.max(0.3 * covered, 0.2 * likeness));
  merge(matching, many, one, { score, reasons: [why.manyToOne(many.length), why.sameKind(), ...named] });
}

/** The units whose names contain a piece of the new name that no other has: 広報 and 広聴 of 広報広聴. */
function partsOf(many: ListedUnit[], one: ListedUnit): { parts: ListedUnit[]; covered: number } {
  const pieces = pairsOf(coreOf(one));
  const named = many.map((old) => ({
    old,
    pieces: [...pairsOf(coreOf(old))].filter((piece) => pieces.has(piece)),
  }));
  const parts = named
    .filter((here) =>
      here.pieces.some((piece) => named.every((other) => other === here || !other.pieces.includes(piece))),
    )
    .map(({ old }) => old);
  const covered = new Set(named.flatMap((here) => here.pieces)).size / Math.max(1, pieces.size);
  return { parts, covered };
}

/** A removed unit was absorbed by the unit in both lists that now has most of its children. */
export function absorb(matching: Matching): void {
  const absorbed = new Map<ListedUnit, { old: ListedUnit; shared: number }[]>();
  for (const old of free(matching, matching.old.units)) {
    const { one, shared } = newParentOfMost(matching, old);
    if (!one || shared <= old.children.length * HALF) continue;
    absorbed.set(one, [...(absorbed.get(one) ?? []), { old, shared }]);
  }
  for (const [one, found] of absorbed) {
    const many = found.map(({ old }) => old);
    const all = many.flatMap(({ children }) => children).length;
    const shared = found.reduce((sum, each) => sum + each.shared, 0);
    merge(matching, many, one, {
      score: round(HALF + 0.2 * (shared / all)),
      reasons: [why.childrenCame(shared, all)],
    });
  }
}

function newParentOfMost(matching: Matching, old: ListedUnit): { one?: ListedUnit; shared: number } {
  const where = new Map<ListedUnit, number>();
  for (const child of old.children) {
    const parent = otherSide(matching, child)?.parent;
    if (parent && matching.pairs.has(parent)) where.set(parent, (where.get(parent) ?? 0) + 1);
  }
  const [[one, shared] = [undefined, 0]] = [...where].sort(([, a], [, b]) => b - a);
  return { one, shared };
}

const isLeaf = ({ children }: ListedUnit) => children.length === 0;
const sameKind = (a: ListedUnit, b: ListedUnit) => nameKey(a.kind) === nameKey(b.kind);
const round = (score: number) => Math.round(score * 100) / 100;
