/**
 * The aspects of a unit or a post. A day changes each at most once, so that the order of its changes does not matter.
 */

import type { Fact, PostId, UnitId } from '../../words/event.js';
import { effectsOf } from '../effects.js';

export type Aspect =
  | 'existence'
  | 'name'
  | 'kind'
  | 'place'
  | 'rank'
  | 'unit'
  | 'oversight'
  | 'organizationName';

/** Stands for the organization itself, where others are units or posts. */
export const ORGANIZATION = '';

export interface AspectOf {
  of: UnitId | PostId;
  aspect: Aspect;
}

/** Which aspects of which units and posts an event changes. */
export function aspectsOf(event: Fact): AspectOf[] {
  const effects = effectsOf(event);
  const units = (aspect: Aspect, list: { unit: UnitId }[]) => list.map(({ unit }) => ({ of: unit, aspect }));
  const posts = (aspect: Aspect, list: { post: PostId }[]) => list.map(({ post }) => ({ of: post, aspect }));
  const changing = (field: 'name' | 'rank' | 'unit') =>
    effects.postChanges.filter((change) => change[field] !== undefined);
  return [
    ...(event.type === 'OrganizationRenamed'
      ? [{ of: ORGANIZATION, aspect: 'organizationName' as const }]
      : []),
    ...units('existence', [...effects.begins, ...effects.returns]),
    ...effects.ends.map((of) => ({ of, aspect: 'existence' as const })),
    // A chart states all aspects of a unit. That matters where the unit exists already because of an older chart.
    ...(event.type === 'UnitStated' ? (['name', 'kind', 'place'] as const) : []).flatMap((aspect) =>
      units(aspect, effects.begins),
    ),
    ...units('name', effects.names),
    ...units('kind', effects.kinds),
    ...units('place', effects.places),
    ...units('oversight', effects.oversees),
    ...posts('existence', effects.postBegins),
    ...effects.postEnds.map((of) => ({ of, aspect: 'existence' as const })),
    ...posts('name', changing('name')),
    ...posts('rank', changing('rank')),
    ...posts('unit', changing('unit')),
  ];
}

/** The units that an event creates, ends, reinstates, states or places. */
export const unitsPlacedBy = (event: Fact): UnitId[] =>
  aspectsOf(event).flatMap(({ of, aspect }) => (aspect === 'existence' || aspect === 'place' ? [of] : []));
