/** The ids that an event gives, in the order of its input. A correction gives what its change says. */

import {
  type DutyId,
  type Fact,
  isAmendment,
  type LedgerEvent,
  type PostId,
  type UnitId,
} from '../words/event.js';
import { effectsOf } from './effects.js';

export interface NamedDuty {
  duty: DutyId;
  name: string;
}

export interface CreatedIds {
  units: UnitId[];
  duties: NamedDuty[];
  posts: PostId[];
}

/** The ids that a change gave when it was first recorded. A correction keeps them. */
export interface KeptIds extends CreatedIds {
  /** It is a statement of a chart. */
  isStatement: boolean;
}

/** The ids that an event and its corrections gave: each correction keeps those given before, and may give more. */
export function idsCreatedBy(events: LedgerEvent[]): CreatedIds {
  // Of equally long lists the latest, because it has the latest names.
  const longest = <T>(lists: T[][]) => lists.reduce((a, b) => (b.length >= a.length ? b : a), []);
  return {
    units: longest(events.map(unitsCreatedBy)),
    duties: longest(events.map(dutiesIntroducedBy)),
    posts: longest(events.map(postsCreatedBy)),
  };
}

/** What one event gives. */
export function createdBy(event: LedgerEvent): CreatedIds {
  const fact = factOf(event);
  if (!fact) return { units: [], duties: [], posts: [] };
  const { begins, postBegins } = effectsOf(fact);
  return {
    units: begins.map(({ unit }) => unit),
    duties: dutiesIn(fact),
    posts: postBegins.map(({ post }) => post),
  };
}

export const unitsCreatedBy = (event: LedgerEvent): UnitId[] => createdBy(event).units;
export const postsCreatedBy = (event: LedgerEvent): PostId[] => createdBy(event).posts;

/** The duties that an event mentions first, with their names. */
export function dutiesIntroducedBy(event: LedgerEvent): NamedDuty[] {
  const fact = factOf(event);
  return fact ? dutiesIn(fact) : [];
}

function dutiesIn(fact: Fact): NamedDuty[] {
  if (fact.type !== 'DutyStated' && fact.type !== 'DutyTransferred') return [];
  const { duty, name } = fact.data;
  return duty === undefined || name === undefined ? [] : [{ duty, name }];
}

function factOf(event: LedgerEvent): Fact | undefined {
  if (!isAmendment(event)) return event;
  return event.type === 'EventCorrected' ? event.data.change : undefined;
}
