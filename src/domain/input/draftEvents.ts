/** The events that the changes of a day become, as far as what they point at is found. */

import type { Event, UnitId } from '../words/event.js';
import { factOf } from './facts.js';
import { partlyResolved } from './partlyResolved.js';
import type { DayToResolve, Draft, DutyAndPostPointers, Pointer, Pointers } from './pointers.js';

export interface DraftedEvent {
  draft: Draft;
  event: Event;
}

/** Duties and posts decide nothing about which unit a path means, so they wait until the units are found. */
const anyDuty = { duty: '', called: '', isNew: false, holders: [] };
export const laterDutiesAndPosts: DutyAndPostPointers = {
  movedDuty: () => anyDuty,
  endedDuty: () => anyDuty,
  post: () => '',
  newPost: () => '',
};

/** What is known of a change before anything that it points at is found. */
export const fixedPointers = (
  { eve, newUnitIds }: DayToResolve,
  draft: Draft,
): Pick<Pointers, 'newUnit' | 'ofKind'> => ({
  newUnit: (field) => newUnitIds.get(`${draft.path}.${draft.verb}.${field}`) ?? '',
  ofKind: (kind) =>
    [...eve.units.now]
      .filter(([, { value }]) => value.kind === kind)
      .map(([unit, { value }]) => ({ unit, name: value.name })),
});

/** The events of the changes all of whose pointers are found. */
export function eventsOf(
  question: DayToResolve,
  pointers: Pointer[],
  found: Map<string, UnitId>,
  dutiesAndPosts: DayToResolve['dutiesAndPosts'] = () => laterDutiesAndPosts,
): DraftedEvent[] {
  const waiting = new Set(unresolved(pointers, found).map(({ draft }) => draft));
  return question.drafts
    .filter((draft) => !waiting.has(draft))
    .map((draft) => ({ draft, event: eventOf(question, draft, found, dutiesAndPosts(draft)) }));
}

/** The events of the other changes, as far as they can be applied already. */
export function partOfWaiting(
  question: DayToResolve,
  pointers: Pointer[],
  found: Map<string, UnitId>,
): DraftedEvent[] {
  const missing = unresolved(pointers, found);
  return [...new Set(missing.map(({ draft }) => draft))].flatMap((draft) => {
    const fields = missing
      .filter((pointer) => pointer.draft === draft)
      .map(({ path }) => path.slice(`${draft.path}.${draft.verb}.`.length));
    const event = partlyResolved(eventOf(question, draft, found, laterDutiesAndPosts), fields);
    return event ? [{ draft, event }] : [];
  });
}

export const unresolved = (pointers: Pointer[], found: Map<string, UnitId>) =>
  pointers.filter(({ path }) => !found.has(path));

function eventOf(
  question: DayToResolve,
  draft: Draft,
  found: Map<string, UnitId>,
  dutiesAndPosts: DutyAndPostPointers,
): Event {
  const get = (_: string, field: string) => found.get(`${draft.path}.${draft.verb}.${field}`) ?? '';
  const { newUnit, ofKind } = fixedPointers(question, draft);
  const { movedDuty, endedDuty, post, newPost } = dutiesAndPosts;
  const units = {
    newUnit,
    ofKind,
    changed: get,
    living: get,
    ended: get,
    movedDuty,
    endedDuty,
    post,
    newPost,
  };
  return draft.toEvent(factOf(draft.change, draft.verb, units));
}
