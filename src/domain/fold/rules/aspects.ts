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
  const { begins, returns, ends, names, kinds, places, oversees, postBegins, postEnds, postChanges } =
    effectsOf(event);
  const aspects: AspectOf[] = [];
  const changes = (of: UnitId | PostId, aspect: Aspect) => aspects.push({ of, aspect });
  if (event.type === 'OrganizationRenamed') changes(ORGANIZATION, 'organizationName');
  for (const { unit } of begins) changes(unit, 'existence');
  for (const { unit } of returns) changes(unit, 'existence');
  for (const unit of ends) changes(unit, 'existence');
  // A chart states all aspects of a unit. That matters where the unit exists already because of an older chart.
  if (event.type === 'UnitStated')
    for (const aspect of ['name', 'kind', 'place'] as const)
      for (const { unit } of begins) changes(unit, aspect);
  for (const { unit } of names) changes(unit, 'name');
  for (const { unit } of kinds) changes(unit, 'kind');
  for (const { unit } of places) changes(unit, 'place');
  for (const { unit } of oversees) changes(unit, 'oversight');
  for (const { post } of postBegins) changes(post, 'existence');
  for (const post of postEnds) changes(post, 'existence');
  for (const field of ['name', 'rank', 'unit'] as const)
    for (const change of postChanges) if (change[field] !== undefined) changes(change.post, field);
  return aspects;
}

/** The units that an event creates, ends, reinstates, states or places. */
export const unitsPlacedBy = (event: Fact): UnitId[] =>
  aspectsOf(event).flatMap(({ of, aspect }) => (aspect === 'existence' || aspect === 'place' ? [of] : []));
