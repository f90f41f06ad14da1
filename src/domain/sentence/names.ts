/** The names of units, duties and posts in a sentence. One without a known name is named by its id. */

import type { PostState } from '../fold/state.js';
import type { CreatedUnit, DutyId, Parent, PostId, UnitId } from '../words/event.js';

export type Language = 'JA' | 'EN';

/** Names from the top down, the unit's own last. */
export type Path = string[];

export interface Names {
  /** Its path on the eve. */
  before(unit: UnitId): Path | undefined;
  /** Its path on the day. */
  after(unit: UnitId): Path | undefined;
  duty(duty: DutyId): string | undefined;
  /** As it was on the eve, else as it is on the day. */
  post(post: PostId): Pick<PostState, 'name' | 'rank'> | undefined;
}

export const pathBefore = (names: Names, unit: UnitId): Path =>
  names.before(unit) ?? names.after(unit) ?? [unit];

export const pathAfter = (names: Names, unit: UnitId): Path =>
  names.after(unit) ?? names.before(unit) ?? [unit];

/** Where something is put: the names down to the unit above, none for the top. */
export const pathOfParent = (names: Names, parent: Parent): Path =>
  parent === null ? [] : pathAfter(names, parent);

export const pathOfCreated = (names: Names, { parent, name }: Pick<CreatedUnit, 'parent' | 'name'>): Path => [
  ...pathOfParent(names, parent),
  name,
];

export const dutyName = (names: Names, duty: DutyId): string => names.duty(duty) ?? duty;

export const postName = (names: Names, post: PostId): string => names.post(post)?.name ?? post;
