/** Reorganizations as a city decides them year after year, thought up so that each can be recorded. */

import type { Change, NewUnit } from '../src/domain/words/change.js';
import type { RecordReorganization } from '../src/domain/words/command.js';
import type { Day } from '../src/domain/words/day.js';
import type { UnitId } from '../src/domain/words/event.js';
import { begin, CODE, end, isTaken, move, rename, type Standing } from './organization.js';

/** The last two departments are left alone by the yearly changes: what is recorded late must not meet them. */
export const QUIET_FROM = 18;

export const recording = (effectiveOn: Day, changes: Change[]): RecordReorganization => ({
  organization: CODE,
  reorganization: { title: `${effectiveOn.slice(0, 4)}年度機構改正`, effectiveOn, changes },
});

export interface Scope {
  /** The departments of which units are taken. */
  departments: UnitId[];
  /** What was changed already on that day. */
  touched: Set<UnitId>;
}

export const departmentsOf = ({ units }: Standing): UnitId[] =>
  [...units].filter(([, { parent }]) => parent === null).map(([unit]) => unit);

/** 99 changes: of ten, four rename, two move, two merge or end, and two split or begin. */
export function yearOfChanges(standing: Standing, scope: Scope): Change[] {
  const times = (count: number, change: () => Change) => Array.from({ length: count }, change);
  return [
    ...times(37, () => renaming(standing, scope, '係')),
    ...times(2, () => renaming(standing, scope, '課')),
    ...times(1, () => moving(standing, scope, '課')),
    ...times(16, () => moving(standing, scope, '係')),
    ...times(8, () => merging(standing, scope)),
    ...times(5, () => absorbing(standing, scope)),
    ...times(6, () => splitting(standing, scope)),
    ...times(16, () => creating(standing, scope)),
    ...times(8, () => abolishing(standing, scope)),
  ];
}

export const renamings = (standing: Standing, scope: Scope, count: number): Change[] =>
  Array.from({ length: count }, () => renaming(standing, scope, '係'));

export function renaming(standing: Standing, scope: Scope, kind: '課' | '係'): Change {
  const unit = anyUnit(standing, scope, kind);
  return { rename: { unit, name: rename(standing, unit) } };
}

function moving(standing: Standing, scope: Scope, kind: '課' | '係'): Change {
  for (;;) {
    const unit = anyUnit(standing, scope, kind);
    const under = kind === '課' ? standing.random.pick(scope.departments) : anySection(standing, scope);
    if (isTaken(standing, under, standing.units.get(unit)!.name)) continue;
    move(standing, unit, under);
    return { transfer: { unit, under } };
  }
}

function merging(standing: Standing, scope: Scope): Change {
  const [unit, sibling, parent] = twoSiblings(standing, scope);
  end(standing, unit);
  end(standing, sibling);
  return { merge: { units: [unit, sibling], intoNew: born(standing, scope, parent) } };
}

function absorbing(standing: Standing, scope: Scope): Change {
  const [unit, into] = twoSiblings(standing, scope);
  end(standing, unit);
  return { merge: { units: [unit], into } };
}

function splitting(standing: Standing, scope: Scope): Change {
  const unit = anyUnit(standing, scope, '係');
  const parent = standing.units.get(unit)!.parent!;
  end(standing, unit);
  return { split: { unit, into: [born(standing, scope, parent), born(standing, scope, parent)] } };
}

const creating = (standing: Standing, scope: Scope): Change => ({
  create: { unit: born(standing, scope, anySection(standing, scope)) },
});

function abolishing(standing: Standing, scope: Scope): Change {
  const unit = anyUnit(standing, scope, '係');
  end(standing, unit);
  return { abolish: { unit } };
}

function born(standing: Standing, { touched }: Scope, parent: UnitId): NewUnit {
  const { id, ...unit } = begin(standing, parent, '係');
  touched.add(id);
  return unit;
}

const anySection = ({ children, random }: Standing, { departments }: Scope): UnitId => {
  for (;;) {
    const sections = [...children.get(random.pick(departments))!];
    if (sections.length > 0) return random.pick(sections);
  }
};

/** One that nothing has changed that day; from now on it counts as changed. */
export function anyUnit(standing: Standing, scope: Scope, kind: '課' | '係'): UnitId {
  for (;;) {
    const section = anySection(standing, scope);
    const teams = [...standing.children.get(section)!];
    const unit = kind === '課' ? section : teams.length > 0 ? standing.random.pick(teams) : undefined;
    if (unit === undefined || scope.touched.has(unit)) continue;
    scope.touched.add(unit);
    return unit;
  }
}

function twoSiblings(standing: Standing, scope: Scope): [UnitId, UnitId, UnitId] {
  for (;;) {
    const unit = anyUnit(standing, scope, '係');
    const parent = standing.units.get(unit)!.parent!;
    const sibling = [...standing.children.get(parent)!].find((other) => !scope.touched.has(other));
    if (sibling === undefined) continue;
    scope.touched.add(sibling);
    return [unit, sibling, parent];
  }
}
