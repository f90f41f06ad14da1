/** The organization of the benchmark, and a model of its present units from which reorganizations are generated. */

import type { NewUnit } from '../src/domain/words/change.js';
import type { BaselineUnit, RegisterOrganization } from '../src/domain/words/command.js';
import type { UnitId } from '../src/domain/words/event.js';
import { departmentNames, newName, SECTION_NAMES, TEAM_NAMES } from './names.js';
import { type Random, seeded } from './random.js';

export const CODE = 'bench';
export const KNOWN_FROM = '1975-04-01';

interface Unit {
  name: string;
  kind: '部' | '課' | '係';
  parent: UnitId | null;
}

/** The organization after all changes generated so far. Each function that changes it keeps the rules of the service. */
export interface Model {
  code: string;
  random: Random;
  units: Map<UnitId, Unit>;
  children: Map<UnitId, Set<UnitId>>;
  /** The number of units so far; ids are numbered in the order of the input, so the next one is known. */
  count: number;
}

export interface Shape {
  code?: string;
  departments?: number;
  /** In each department, at most 20. */
  sections?: number;
  /** In each section, at most 24. */
  teams?: number;
  /** Other numbers give other names and other histories. */
  seed?: number;
}

/** Without a shape 20 departments with 20 sections of 24 teams each, which are 10,020 units. */
export function registration({
  code = CODE,
  departments = 20,
  sections = 20,
  teams = 24,
  seed = 1975,
}: Shape = {}): {
  command: RegisterOrganization;
  model: Model;
} {
  const model: Model = { code, random: seeded(seed), units: new Map(), children: new Map(), count: 0 };
  const unitOf = (
    name: string,
    kind: Unit['kind'],
    parent: UnitId | null,
    below: (id: UnitId) => BaselineUnit[],
  ) => {
    const children = below(add(model, { name, kind, parent }));
    return { name, kind, children };
  };
  const units = departmentNames(departments).map((name) =>
    unitOf(name, '部', null, (department) =>
      SECTION_NAMES.slice(0, sections).map((subject) =>
        unitOf(`${subject}課`, '課', department, (section) =>
          TEAM_NAMES.slice(0, teams).map((work) => unitOf(`${subject}${work}係`, '係', section, () => [])),
        ),
      ),
    ),
  );
  return { command: { code, name: '大規模市', knownFrom: KNOWN_FROM, units }, model };
}

/** Adds a unit under the id that it will get when it is recorded. */
function add(model: Model, unit: Unit): UnitId {
  model.count += 1;
  const id = `${model.code}:u${model.count}`;
  model.units.set(id, unit);
  model.children.set(id, new Set());
  if (unit.parent !== null) model.children.get(unit.parent)!.add(id);
  return id;
}

/** Adds a unit and returns its description for a change. */
export function newUnit(model: Model, parent: UnitId, kind: Unit['kind']): NewUnit & { id: UnitId } {
  const name = freeName(model, parent, kind);
  return { id: add(model, { name, kind, parent }), name, kind, under: parent };
}

export function removeUnit(model: Model, unit: UnitId): void {
  const { parent } = model.units.get(unit)!;
  if (parent !== null) model.children.get(parent)!.delete(unit);
  model.units.delete(unit);
}

export function rename(model: Model, unit: UnitId): string {
  const state = model.units.get(unit)!;
  state.name = freeName(model, state.parent, state.kind);
  return state.name;
}

/** Whether the parent already has a child of this name. */
export const isTaken = ({ units, children }: Model, parent: UnitId | null, name: string) =>
  [...(parent === null ? [] : children.get(parent)!)].some((unit) => units.get(unit)!.name === name);

export function move(model: Model, unit: UnitId, parent: UnitId): void {
  const state = model.units.get(unit)!;
  if (state.parent !== null) model.children.get(state.parent)!.delete(unit);
  state.parent = parent;
  model.children.get(parent)!.add(unit);
}

function freeName(model: Model, parent: UnitId | null, kind: Unit['kind']): string {
  for (;;) {
    const name = newName(model.random, kind);
    if (!isTaken(model, parent, name)) return name;
  }
}
