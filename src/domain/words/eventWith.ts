import type { AmendmentFact, Event, Fact, LedgerEvent, Recorded } from './event.js';

export function eventWith(fact: Fact, recorded: Recorded): Event;
export function eventWith(fact: Fact | AmendmentFact, recorded: Recorded): LedgerEvent;
/** Written out: a spread takes many times as long, and thousands of events are made one after the other. */
export function eventWith(fact: Fact | AmendmentFact, recorded: Recorded): LedgerEvent {
  return {
    type: fact.type,
    data: fact.data,
    id: recorded.id,
    effectiveOn: recorded.effectiveOn,
    precision: recorded.precision,
    ownDay: recorded.ownDay,
    clause: recorded.clause,
    note: recorded.note,
    reorganization: recorded.reorganization,
  } as LedgerEvent;
}
