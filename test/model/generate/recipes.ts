/** The changes that a random reorganization is put together from: one verb each, or a few that belong together. */
import type { Change, NewUnit } from '../../../src/domain/words/change.js';
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import type { ModelTree } from '../reference/fold.js';
import type { PostDay } from '../reference/posts.js';
import type { Choose } from './choose.js';

/** The units that exist on the eve of a change's day and, by the changes chosen so far, on the day itself. */
export interface Scene {
  choose: Choose;
  eve: ModelTree;
  day: ModelTree;
  /** On the eve. */
  posts: PostDay;
  /** What is recorded of later days. */
  later: Event[];
  newRef: () => string;
}

export type Recipe = (scene: Scene) => Change[];

export const KINDS = ['部', '課', '係'] as const;
/** Few, so that siblings often want the same one; two of them look alike. */
export const STEMS = ['総務', '企画', '税務', 'ＤＸ', 'DX', '市民', '広報'] as const;

export const nameOf = (choose: Choose, kind: string): string => choose.one(STEMS) + kind;
const marksOf = (choose: Choose, name: string) => (choose.chance(20) ? { displayName: `【${name}】` } : {});

const unitOn = ({ choose, eve }: Scene): UnitId => choose.any([...eve.units.keys()]) ?? '?';
const unitsOn = ({ choose, eve }: Scene, count: number): UnitId[] =>
  choose.some([...eve.units.keys()], count);

/** Units to merge: as often as not some with children. */
function sourcesOn(scene: Scene): UnitId[] {
  const { choose, eve } = scene;
  const parents = [...eve.units.keys()].filter((unit) => (eve.children.get(unit) ?? []).length > 0);
  const count = 2 + choose.below(2);
  return choose.chance(50) && parents.length > 1 ? choose.some(parents, count) : unitsOn(scene, count);
}

/** A place on the day: at the top or under a unit, first, last or after another child. */
export function spot(
  { choose, day }: Scene,
  under = choose.chance(25) ? undefined : choose.any([...day.units.keys()]),
) {
  const siblings = day.children.get(under ?? null) ?? [];
  const after = choose.chance(40) ? undefined : choose.any(['', ...siblings]);
  return { ...(under === undefined ? {} : { under }), ...(after === undefined ? {} : { after }) };
}

/** A new unit, most often in the place of the unit that it replaces. */
export function newUnit(scene: Scene, instead?: UnitId): NewUnit {
  const { choose, eve, newRef } = scene;
  const former = instead === undefined || choose.chance(30) ? undefined : eve.units.get(instead);
  const kind = former?.kind ?? choose.one(KINDS);
  const name = nameOf(choose, kind);
  const where = former ? spot(scene, former.parent ?? undefined) : spot(scene);
  return { ref: newRef(), name, ...marksOf(choose, name), kind, ...where };
}

/** What becomes of the children of units that end: each goes elsewhere, or ends. */
function dissolve(
  { choose, eve, day }: Scene,
  units: readonly UnitId[],
  heirs: readonly UnitId[] = [],
): Change[] {
  const children = units
    .flatMap((unit) => eve.children.get(unit) ?? [])
    .filter((unit) => !units.includes(unit));
  return children.map((unit) => {
    const leaf = (eve.children.get(unit) ?? []).length === 0;
    if (leaf && choose.chance(25)) return { abolish: { unit } };
    const under = choose.any(
      heirs.length > 0 ? heirs : [...day.units.keys()].filter((id) => !units.includes(id)),
    );
    return { transfer: { unit, ...(under === undefined ? {} : { under }) } };
  });
}

/** Few, so that it often has one again. */
export const newOrganizationName = (choose: Choose): Change => ({
  renameOrganization: { name: choose.one(['試験町', '試験市', '試験特別市']) },
});

const refsOf = (created: readonly NewUnit[]) => created.map(({ ref }) => `@${ref}`);

export const RECIPES: [Recipe, ...Recipe[]] = [
  (scene) => {
    const from = scene.choose.chance(30) ? unitsOn(scene, 1 + scene.choose.below(2)) : undefined;
    const outside = scene.choose.chance(20) ? { fromOutside: '県' } : {};
    return [{ create: { unit: newUnit(scene), ...(from ? { from } : {}), ...outside } }];
  },
  (scene) => {
    const unit = unitOn(scene);
    const name = nameOf(scene.choose, scene.eve.units.get(unit)?.kind ?? '課');
    return [{ rename: { unit, name, ...marksOf(scene.choose, name) } }];
  },
  /** One new unit right after another. */
  (scene) => {
    const first = newUnit(scene);
    const second = { ...newUnit(scene), under: first.under, after: `@${first.ref}` };
    return [{ create: { unit: first } }, { create: { unit: second } }];
  },
  /** Two siblings swap their names. */
  ({ choose, eve }) => {
    const siblings = choose.any([...eve.children.values()].filter(({ length }) => length > 1)) ?? [];
    const [a = '?', b = '?'] = choose.some(siblings, 2);
    const nameOn = (unit: UnitId) => eve.units.get(unit)?.name ?? '';
    return [{ rename: { unit: a, name: nameOn(b) } }, { rename: { unit: b, name: nameOn(a) } }];
  },
  (scene) => {
    const { choose } = scene;
    const kind = choose.one(KINDS);
    const more = choose.chance(30) ? { name: nameOf(choose, kind), kind } : choose.chance(20) ? { kind } : {};
    return [{ transfer: { unit: unitOn(scene), ...spot(scene), ...more } }];
  },
  (scene) => {
    const { choose } = scene;
    const kind = choose.one(KINDS);
    const name = choose.chance(50) ? { name: nameOf(choose, kind) } : {};
    return [{ reclassify: { unit: unitOn(scene), kind, ...name } }];
  },
  ({ choose }) => {
    const [everyKind = '', kind = ''] = choose.some(KINDS, 2);
    return [{ reclassify: { everyKind, kind, ...(choose.chance(60) ? { withNames: true } : {}) } }];
  },
  (scene) => {
    const unit = unitOn(scene);
    const siblings = scene.eve.children.get(scene.eve.units.get(unit)?.parent ?? null) ?? [];
    return [{ reorder: { unit, after: scene.choose.any(['', ...siblings]) ?? '' } }];
  },
  (scene) => {
    const units = sourcesOn(scene);
    return [{ merge: { units, intoNew: newUnit(scene, units[0]) } }];
  },
  (scene) => {
    const [into = '?', ...units] = sourcesOn(scene);
    return [{ merge: { units, into } }];
  },
  /** Into a unit that another change of the day creates. */
  (scene) => {
    const units = sourcesOn(scene);
    const unit = newUnit(scene, units[0]);
    return [{ create: { unit } }, { merge: { units, into: `@${unit.ref}` } }];
  },
  (scene) => {
    const unit = unitOn(scene);
    const into = [newUnit(scene, unit), newUnit(scene, unit)];
    return [{ split: { unit, into } }, ...dissolve(scene, [unit], refsOf(into))];
  },
  (scene) => {
    const unit = unitOn(scene);
    return [{ split: { unit, keep: true, into: [newUnit(scene, unit)] } }];
  },
  (scene) => {
    const { choose } = scene;
    const units = unitsOn(scene, 2 + choose.below(2));
    const keep = choose.chance(30) ? units.slice(0, 1) : [];
    const sources = choose.chance(30) ? { sources: units.slice(-1) } : {};
    const into = [newUnit(scene, units[0]), { ...newUnit(scene, units[1]), ...sources }];
    const ended = units.filter((unit) => !keep.includes(unit));
    return [
      { recompose: { units, ...(keep.length ? { keep } : {}), into } },
      ...dissolve(scene, ended, refsOf(into)),
    ];
  },
  (scene) => {
    const [unit = '?', ...heirs] = unitsOn(scene, 1 + scene.choose.below(3));
    const replacedBy = heirs.length > 0 ? { replacedBy: heirs } : {};
    return [{ abolish: { unit, ...replacedBy } }, ...dissolve(scene, [unit])];
  },
  (scene) => {
    const { choose, eve } = scene;
    const unit = choose.any([...eve.ended.keys()].filter((id) => !eve.units.has(id))) ?? unitOn(scene);
    const name = choose.chance(40) ? { name: nameOf(choose, eve.ended.get(unit)?.kind ?? '課') } : {};
    return [{ reinstate: { unit, ...(choose.chance(50) ? spot(scene) : {}), ...name } }];
  },
  /** A department is created, and units move into it; the one they leave may end. */
  (scene) => {
    const left = unitOn(scene);
    const created = newUnit(scene, left);
    return [
      { create: { unit: created } },
      { abolish: { unit: left } },
      ...dissolve(scene, [left], refsOf([created])),
    ];
  },
  ({ choose }) => [newOrganizationName(choose)],
  /** What is recorded of a later day held from this day on: then the later event changes nothing. */
  ({ choose, later }) => {
    const said = later.flatMap(({ type, data }): Change[] => {
      if (type === 'UnitRenamed') return [{ rename: data }];
      if (type === 'UnitReordered') return [{ reorder: data }];
      if (type !== 'UnitReclassified' || data.every !== undefined) return [];
      return data.units.map((unit) => ({ reclassify: { ...unit, kind: data.kind } }));
    });
    return [choose.any(said) ?? { rename: { unit: '?', name: '?' } }];
  },
];
