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

export interface MadeIds {
  units: UnitId[];
  duties: NamedDuty[];
  posts: PostId[];
}

/** The ids that a change gave when it was recorded before. */
export interface KeptIds extends MadeIds {
  /** It states what a chart says. */
  isStatement: boolean;
}

/** What an event and its corrections ever gave: each correction keeps what was given, and may give more. */
export function idsMadeBy(events: LedgerEvent[]): MadeIds {
  // The latest of equals, for its names.
  const longest = <T>(lists: T[][]) => lists.reduce((a, b) => (b.length >= a.length ? b : a), []);
  return {
    units: longest(events.map(unitsMadeBy)),
    duties: longest(events.map(dutiesMadeBy)),
    posts: longest(events.map(postsMadeBy)),
  };
}

export const unitsMadeBy = (event: LedgerEvent): UnitId[] =>
  factsOf(event).flatMap((fact) => effectsOf(fact).begins.map(({ unit }) => unit));

/** The duties that become known by it, with their names. */
export const dutiesMadeBy = (event: LedgerEvent): NamedDuty[] =>
  factsOf(event).flatMap((fact) => {
    if (fact.type !== 'DutyStated' && fact.type !== 'DutyTransferred') return [];
    const { duty, name } = fact.data;
    return duty === undefined || name === undefined ? [] : [{ duty, name }];
  });

export const postsMadeBy = (event: LedgerEvent): PostId[] =>
  factsOf(event).flatMap((fact) => effectsOf(fact).postBegins.map(({ post }) => post));

function factsOf(event: LedgerEvent): Fact[] {
  if (!isAmendment(event)) return [event];
  return event.type === 'EventCorrected' ? [event.data.change] : [];
}
