/**
 * Random corrections: most say what was said again, with something of it otherwise; some say something else
 * altogether.
 */
import type { Change, NewUnit } from '../../../src/domain/words/change.js';
import type { Event } from '../../../src/domain/words/event.js';
import { effectiveEventsWithout, versionToCorrect } from '../reference/amendments.js';
import type { Past } from '../reference/effectiveEvents.js';
import { fold } from '../reference/fold.js';
import { postsOnEve } from '../reference/posts.js';
import type { Choose } from './choose.js';
import { aDay } from './generate.js';
import { newPost, otherPost, someOverseers } from './postRecipes.js';
import { KINDS, nameOf, newOrganizationName, newUnit, RECIPES, type Scene, spot } from './recipes.js';
import { saidAgain } from './restatedChange.js';

/** What the event should have said, given by ids. */
export function randomCorrection(past: Past, event: Event, choose: Choose, newRef: () => string): Change {
  const version = versionToCorrect(past, event.id) ?? event;
  const movesDay = choose.chance(30);
  const day = movesDay ? aDay(choose, past.knownFrom) : version.effectiveOn;
  const known = effectiveEventsWithout(past, event.id);
  const before = known.filter(({ effectiveOn }) => effectiveOn < day);
  const scene: Scene = {
    choose,
    newRef,
    eve: fold(before, day),
    day: fold(known, day),
    posts: postsOnEve(known, day),
    later: [],
  };
  const again = saidAgain(version, newRef);
  const isOther = choose.chance(event.type.endsWith('Stated') ? 3 : 20);
  const [other = {}] = isOther || !again ? choose.one(RECIPES)(scene) : [];
  return {
    ...(isOther || !again ? other : otherwise(again, scene)),
    ...(movesDay ? { effectiveOn: day } : {}),
    ...(choose.chance(20) ? { precision: choose.one(['MONTH', 'YEAR', 'DAY'] as const) } : {}),
    ...(choose.chance(20) ? { clause: '(訂)' } : {}),
  };
}

/** The same verb with other words; now and then with the same ones. */
function otherwise(change: Change, scene: Scene): Change {
  const { choose } = scene;
  if (choose.chance(8)) return change;
  const { create, rename, transfer, reclassify, reorder, merge, split, recompose, abolish, reinstate } =
    change;
  const { createPost, changePost, abolishPost, oversee, renameOrganization } = change;
  if (renameOrganization) return newOrganizationName(choose);
  if (createPost) return { createPost: newPost(choose, [...scene.day.units.keys()], createPost.name) };
  if (changePost) return { changePost: otherPost(changePost.post, scene) };
  if (abolishPost) return { abolishPost: { post: choose.any([...scene.posts.posts.keys()]) ?? '?' } };
  if (oversee) return { oversee: { unit: oversee.unit, posts: someOverseers(scene) } };
  const unitsNow = [...scene.eve.units.keys()];
  const kind = choose.one(KINDS);
  const siblings = (unit: string) => scene.eve.children.get(scene.eve.units.get(unit)?.parent ?? null) ?? [];
  if (create) return { create: { ...create, unit: otherUnit(create.unit, scene) } };
  if (rename) return { rename: { unit: rename.unit, name: nameOf(choose, kind) } };
  if (transfer) return { transfer: { unit: transfer.unit, ...spot(scene) } };
  if (reclassify) return { reclassify: { ...reclassify, kind } };
  if (reorder)
    return { reorder: { unit: reorder.unit, after: choose.any(['', ...siblings(reorder.unit)]) ?? '' } };
  if (merge?.intoNew) {
    const { units, intoNew } = merge;
    if (choose.chance(30)) return { merge: { units: moreOrFewer(units, unitsNow, choose), intoNew } };
    return { merge: { units, intoNew: otherUnit(intoNew, scene) } };
  }
  if (merge) return { merge: { units: merge.units, into: choose.any(unitsNow) ?? '?' } };
  if (split) return { split: { ...split, into: otherUnits(split.into, scene) } };
  if (recompose) return { recompose: { ...recompose, into: otherUnits(recompose.into, scene) } };
  if (abolish) return { abolish: { unit: abolish.unit, replacedBy: choose.some(unitsNow, 1) } };
  return { reinstate: { unit: reinstate?.unit ?? '?', ...spot(scene), name: nameOf(choose, kind) } };
}

function otherUnit(unit: NewUnit, scene: Scene): NewUnit {
  const { choose } = scene;
  if (choose.chance(50)) return { ...unit, name: nameOf(choose, unit.kind), displayName: undefined };
  if (choose.chance(50)) return { ...unit, kind: choose.one(KINDS) };
  return { ...unit, under: undefined, after: undefined, ...spot(scene) };
}

/** One of them otherwise, or one more, or one fewer. */
function otherUnits(units: NewUnit[], scene: Scene): NewUnit[] {
  const { choose } = scene;
  if (choose.chance(30)) return [...units, newUnit(scene)];
  if (choose.chance(20) && units.length > 1) return units.slice(0, -1);
  const at = choose.below(units.length || 1);
  return units.map((unit, i) => (i === at ? otherUnit(unit, scene) : unit));
}

const moreOrFewer = (units: string[], all: string[], choose: Choose): string[] =>
  choose.chance(50) && units.length > 1
    ? units.slice(0, -1)
    : [
        ...units,
        ...choose.some(
          all.filter((unit) => !units.includes(unit)),
          1,
        ),
      ];
