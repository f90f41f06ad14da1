/** What happened to a unit, told by the events behind everything that it had. */

import type { SettingEvent } from '../blame/steps.js';
import { byDay, type Dated } from '../record/dated.js';
import type { Life } from './lanes.js';

type DatedEvent = SettingEvent & Dated;

/** Each event once, oldest first. What a chart states about duties and posts is no event in the life of the unit. */
export function storyOf<E extends DatedEvent>(
  { states, dutyHoldings, postStates, oversight }: Life<E>,
  more: readonly { event: E }[],
): E[] {
  const ofUnit = states.flatMap(({ causes, endedBy }) => [...causes, ...(endedBy ? [endedBy] : [])]);
  const others = [...dutyHoldings, ...postStates, ...oversight, ...more].map(({ event }) => event);
  const happened = others.filter(({ type }) => !type.endsWith('Stated'));
  const all = new Map([...ofUnit, ...happened].map((event) => [event.eventId, event]));
  return [...all.values()].sort(byDay);
}
