/** A dated description: what a unit or a post was like during one period. */
import { eveOf } from '../domain/words/day.js';
import type { EventId } from '../domain/words/event.js';
import type { Period } from '../queries/units/changeDays.js';
import type { Node } from './context.js';

/** Whether an event caused what is described. False for the statements of a baseline: their causes are not known. */
export type Caused = (because: EventId) => boolean;

/** `validThrough` is the last day of the period; `until` is the day after it. */
export const daysOf = ({ from, until }: Period) => ({
  'schema:validFrom': from ?? undefined,
  'schema:validThrough': until === null ? undefined : eveOf(until),
});

export const described = (
  iri: string,
  of: string,
  period: Period,
  description: Omit<Node, '@id' | '@type'>,
): Node => ({
  '@id': iri,
  '@type': 'prov:Entity',
  'prov:specializationOf': of,
  ...daysOf(period),
  ...description,
});
