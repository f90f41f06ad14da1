/** A history as it would be without one of its events, as far as a decision looks at it. */
import type { LedgerEvent } from '../words/event.js';
import { nextDutyNames } from './dutyNames.js';
import type { History } from './history.js';
import { versionsIn } from './inLedger/versions.js';
import { withOther } from './nextEvents.js';

export function withoutEvent(history: History, event: LedgerEvent): History {
  const { effective, ledger } = history;
  const versions = versionsIn(effective.events, ledger);
  const version = versions.of(event);
  if (!version) return history;
  versions.set(event, undefined);
  const { events } = versions;
  const others = withOther(history, events, { removed: [version], added: [] }, ledger);
  return {
    ...history,
    effective: { ...effective, events },
    duties: nextDutyNames(history, [version], events),
    impliedHoldings: others.impliedHoldings,
    instead: { ...others, of: history },
  };
}
