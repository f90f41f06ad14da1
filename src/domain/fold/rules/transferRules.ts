/**
 * The rules about the transfers of one day. They are told but change nothing: a ledger that breaks them from before they
 * were checked is folded as it always was.
 */
import type { Day } from '../../words/day.js';
import { equal } from '../../words/equal.js';
import type { Event, EventData } from '../../words/event.js';
import type { Step } from '../step.js';
import type { Violation } from './violation.js';

type Transfer = Extract<Event, { type: 'DutyTransferred' }>;

/** A giver, or another body, gives the whole or the rest of a duty once a day; and no transfer is recorded a second time. */
export function brokenByTransfers(day: Day, steps: Step[]): Violation[] {
  const transfers = steps.flatMap(({ event }) => (event.type === 'DutyTransferred' ? [event] : []));
  return transfers.flatMap((event, i) => {
    const earlier = transfers.slice(0, i);
    const ended = earlier.find((other) => commonGivers(other, event).length > 0);
    const repeated = earlier.find((other) => equal(comparable(other), comparable(event)));
    const other = ended ?? repeated;
    if (!other) return [];
    const [giver] = ended ? commonGivers(ended, event) : [];
    const { duty, from, description } = event.data;
    const violation: Violation = {
      rule: ended ? 'DUTY_GIVEN_TWICE' : 'TRANSFER_REPEATED',
      day,
      event,
      others: [other.id],
      units: ended ? from.filter((unit) => unit === giver) : from,
      duties: duty === undefined ? [] : [duty],
      text: ended ? giver : description,
    };
    return [violation];
  });
}

/** The givers whose holding both transfers end. */
function commonGivers(a: Transfer, b: Transfer): string[] {
  if (a.data.duty === undefined || a.data.duty !== b.data.duty) return [];
  if (a.data.extent === 'PART' || b.data.extent === 'PART') return [];
  return giversOf(a.data).filter((giver) => giversOf(b.data).includes(giver));
}

const giversOf = ({ from, fromOutside }: EventData['DutyTransferred']) => [...from, fromOutside ?? []].flat();

/** What the source says of a transfer; `name` only says that it was the first to mention the duty. */
const comparable = ({ data }: Transfer) => ({
  ...data,
  name: undefined,
  from: [...data.from].sort(),
  to: [...data.to].sort(),
});
