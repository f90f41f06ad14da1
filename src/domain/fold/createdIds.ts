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

export const unitsCreatedBy = (event: LedgerEvent): UnitId[] =>
  factsOf(event).flatMap((fact) => effectsOf(fact).begins.map(({ unit }) => unit));

/** The duties that an event mentions first, with their names. */
export const dutiesIntroducedBy = (event: LedgerEvent): NamedDuty[] =>
  factsOf(event).flatMap((fact) => {
    if (fact.type !== 'DutyStated' && fact.type !== 'DutyTransferred') return [];
    const { duty, name } = fact.data;
    return duty === undefined || name === undefined ? [] : [{ duty, name }];
  });

export const postsCreatedBy = (event: LedgerEvent): PostId[] =>
  factsOf(event).flatMap((fact) => effectsOf(fact).postBegins.map(({ post }) => post));

function factsOf(event: LedgerEvent): Fact[] {
  if (!isAmendment(event)) return [event];
  return event.type === 'EventCorrected' ? [event.data.change] : [];
}
