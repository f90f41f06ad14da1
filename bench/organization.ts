/** The organization of the benchmark, and what its reorganizations need to know of it. */

import type { NewUnit } from '../src/domain/words/change.js';
import type { BaselineUnit, RegisterOrganization } from '../src/domain/words/command.js';
import type { UnitId } from '../src/domain/words/event.js';
import { DEPARTMENTS, newName, SECTION_NAMES, TEAM_NAMES } from './names.js';
import { type Random, seeded } from './random.js';

export const CODE = 'bench';
export const KNOWN_FROM = '1975-04-01';

interface Unit {
  name: string;
  kind: '部' | '課' | '係';
  parent: UnitId | null;
}

/** As it stands after all that was thought up so far. Each function that changes it keeps every rule of time. */
export interface Standing {
  random: Random;
  units: Map<UnitId, Unit>;
  children: Map<UnitId, Set<UnitId>>;
  /** Ids are given in the order of the input, so the next one is known beforehand. */
  given: number;
}

/** 20 departments with 20 sections of 24 teams each: 10,020 units. */
export function registration(): { command: RegisterOrganization; standing: Standing } {
  const standing: Standing = { random: seeded(1975), units: new Map(), children: new Map(), given: 0 };
  const stand = (
    name: string,
    kind: Unit['kind'],
    parent: UnitId | null,
    below: (id: UnitId) => BaselineUnit[],
  ) => {
    const children = below(add(standing, { name, kind, parent }));
    return { name, kind, children };
  };
  const units = DEPARTMENTS.map((name) =>
    stand(name, '部', null, (department) =>
      SECTION_NAMES.map((subject) =>
        stand(`${subject}課`, '課', department, (section) =>
          TEAM_NAMES.map((work) => stand(`${subject}${work}係`, '係', section, () => [])),
        ),
      ),
    ),
  );
  return { command: { code: CODE, name: '大規模市', knownFrom: KNOWN_FROM, units }, standing };
}

/** Gives the unit the id that recording it will give it. */
function add(standing: Standing, unit: Unit): UnitId {
  standing.given += 1;
  const id = `${CODE}:u${standing.given}`;
  standing.units.set(id, unit);
  standing.children.set(id, new Set());
  if (unit.parent !== null) standing.children.get(unit.parent)!.add(id);
  return id;
}

/** A new unit as a change describes it. */
export function begin(standing: Standing, parent: UnitId, kind: Unit['kind']): NewUnit & { id: UnitId } {
  const name = freeName(standing, parent, kind);
  return { id: add(standing, { name, kind, parent }), name, kind, under: parent };
}

export function end(standing: Standing, unit: UnitId): void {
  const { parent } = standing.units.get(unit)!;
  if (parent !== null) standing.children.get(parent)!.delete(unit);
  standing.units.delete(unit);
}

export function rename(standing: Standing, unit: UnitId): string {
  const state = standing.units.get(unit)!;
  state.name = freeName(standing, state.parent, state.kind);
  return state.name;
}

/** Whether a sibling of this name stands there already. */
export const isTaken = ({ units, children }: Standing, parent: UnitId | null, name: string) =>
  [...(parent === null ? [] : children.get(parent)!)].some((unit) => units.get(unit)!.name === name);

export function move(standing: Standing, unit: UnitId, parent: UnitId): void {
  const state = standing.units.get(unit)!;
  if (state.parent !== null) standing.children.get(state.parent)!.delete(unit);
  state.parent = parent;
  standing.children.get(parent)!.add(unit);
}

function freeName(standing: Standing, parent: UnitId | null, kind: Unit['kind']): string {
  for (;;) {
    const name = newName(standing.random, kind);
    if (!isTaken(standing, parent, name)) return name;
  }
}
