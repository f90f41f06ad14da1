/** A history as it would be without one of its events, as far as a decision looks at it. */
import type { EventId } from '../words/event.js';
import { nextDutyNames } from './dutyNames.js';
import type { History } from './history.js';
import { withOther } from './nextEvents.js';

export function withoutEvent(history: History, id: EventId): History {
  const { effective, ledger } = history;
  const removed = effective.events.filter((event) => event.id === id);
  if (removed.length === 0) return history;
  const events = effective.events.filter((event) => event.id !== id);
  const others = withOther(history, events, { removed, added: [] }, ledger);
  return {
    ...history,
    effective: { ...effective, events },
    duties: nextDutyNames(history, removed, events),
    impliedHoldings: others.impliedHoldings,
    instead: { ...others, of: history },
  };
}
