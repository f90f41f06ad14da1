/** Generates yearly reorganizations that can all be recorded. */

import type { Change, NewUnit } from '../src/domain/words/change.js';
import type { RecordReorganization } from '../src/domain/words/command.js';
import type { Day } from '../src/domain/words/day.js';
import type { UnitId } from '../src/domain/words/event.js';
import { CODE, isTaken, type Model, move, newUnit, removeUnit, rename } from './organization.js';

/** The yearly changes leave out the last two departments, so that back-dated changes there meet no later ones. */
export const QUIET_FROM = 18;

export const recording = (effectiveOn: Day, changes: Change[], code = CODE): RecordReorganization => ({
  organization: code,
  reorganization: { title: `${effectiveOn.slice(0, 4)}年度機構改正`, effectiveOn, changes },
});

export interface Scope {
  /** The departments whose units may be changed. */
  departments: UnitId[];
  /** The units already changed on that day. */
  touched: Set<UnitId>;
}

export const departmentsOf = ({ units }: Model): UnitId[] =>
  [...units].filter(([, { parent }]) => parent === null).map(([unit]) => unit);

/** 99 changes, or as many times more: about 40 % rename, 20 % move, 20 % merge or abolish, and 20 % split or create. */
export function yearOfChanges(model: Model, scope: Scope, factor = 1): Change[] {
  const times = (count: number, change: () => Change) =>
    Array.from({ length: Math.round(count * factor) }, change);
  return [
    ...times(37, () => renaming(model, scope, '係')),
    ...times(2, () => renaming(model, scope, '課')),
    ...times(1, () => moving(model, scope, '課')),
    ...times(16, () => moving(model, scope, '係')),
    ...times(8, () => merging(model, scope)),
    ...times(5, () => absorbing(model, scope)),
    ...times(6, () => splitting(model, scope)),
    ...times(16, () => creating(model, scope)),
    ...times(8, () => abolishing(model, scope)),
  ];
}

export const renamings = (model: Model, scope: Scope, count: number): Change[] =>
  Array.from({ length: count }, () => renaming(model, scope, '係'));

export function renaming(model: Model, scope: Scope, kind: '課' | '係'): Change {
  const unit = anyUnit(model, scope, kind);
  return { rename: { unit, name: rename(model, unit) } };
}

function moving(model: Model, scope: Scope, kind: '課' | '係'): Change {
  for (;;) {
    const unit = anyUnit(model, scope, kind);
    const under = kind === '課' ? model.random.pick(scope.departments) : anySection(model, scope);
    if (isTaken(model, under, model.units.get(unit)!.name)) {
      scope.touched.delete(unit);
      continue;
    }
    move(model, unit, under);
    return { transfer: { unit, under } };
  }
}

function merging(model: Model, scope: Scope): Change {
  const [unit, sibling, parent] = twoSiblings(model, scope);
  removeUnit(model, unit);
  removeUnit(model, sibling);
  return { merge: { units: [unit, sibling], intoNew: newTeam(model, scope, parent) } };
}

function absorbing(model: Model, scope: Scope): Change {
  const [unit, into] = twoSiblings(model, scope);
  removeUnit(model, unit);
  return { merge: { units: [unit], into } };
}

function splitting(model: Model, scope: Scope): Change {
  const unit = anyUnit(model, scope, '係');
  const parent = model.units.get(unit)!.parent!;
  removeUnit(model, unit);
  return { split: { unit, into: [newTeam(model, scope, parent), newTeam(model, scope, parent)] } };
}

const creating = (model: Model, scope: Scope): Change => ({
  create: { unit: newTeam(model, scope, anySection(model, scope)) },
});

function abolishing(model: Model, scope: Scope): Change {
  const unit = anyUnit(model, scope, '係');
  removeUnit(model, unit);
  return { abolish: { unit } };
}

function newTeam(model: Model, { touched }: Scope, parent: UnitId): NewUnit {
  const { id, ...unit } = newUnit(model, parent, '係');
  touched.add(id);
  return unit;
}

const anySection = ({ children, random }: Model, { departments }: Scope): UnitId => {
  for (;;) {
    const sections = [...children.get(random.pick(departments))!];
    if (sections.length > 0) return random.pick(sections);
  }
};

/** A unit not changed on that day; from now on it counts as changed. */
export function anyUnit(model: Model, scope: Scope, kind: '課' | '係'): UnitId {
  for (;;) {
    const section = anySection(model, scope);
    const teams = [...model.children.get(section)!];
    const unit = kind === '課' ? section : teams.length > 0 ? model.random.pick(teams) : undefined;
    if (unit === undefined || scope.touched.has(unit)) continue;
    scope.touched.add(unit);
    return unit;
  }
}

function twoSiblings(model: Model, scope: Scope): [UnitId, UnitId, UnitId] {
  for (;;) {
    const unit = anyUnit(model, scope, '係');
    const parent = model.units.get(unit)!.parent!;
    const sibling = [...model.children.get(parent)!].find((other) => !scope.touched.has(other));
    if (sibling === undefined) continue;
    scope.touched.add(sibling);
    return [unit, sibling, parent];
  }
}
