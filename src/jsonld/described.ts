/** A dated description: what is said of a unit or a post for some of its days. */
import { type Day, eveOf } from '../domain/words/day.js';
import type { EventId } from '../domain/words/event.js';
import type { Node } from './context.js';

/** Whether an event brought about what is described: what a baseline states came about before. */
export type Caused = (because: EventId) => boolean;

interface Period {
  /** Null: nobody knows since when. */
  from: Day | null;
  until: Day | null;
}

/** `validThrough` is the last day, while `until` is the first day after it. */
export const daysOf = ({ from, until }: Period) => ({
  'schema:validFrom': from ?? undefined,
  'schema:validThrough': until === null ? undefined : eveOf(until),
});

export const described = (
  iri: string,
  of: string,
  period: Period,
  said: Omit<Node, '@id' | '@type'>,
): Node => ({
  '@id': iri,
  '@type': 'prov:Entity',
  'prov:specializationOf': of,
  ...daysOf(period),
  ...said,
});
