/** The transfers of duties between two moments, by the rules and without any code of the service. */
import type { DutyExtent } from '../../../src/domain/words/change.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { DutyId, Event, EventId, UnitId } from '../../../src/domain/words/event.js';

export interface ModelTransfer {
  event: EventId;
  on: Day;
  duty: DutyId | null;
  from: UnitId[];
  to: UnitId[];
  fromOutside: string | null;
  toOutside: string | null;
  extent: DutyExtent;
  /** Which of two revisions have it as it is, on whatever day. Null: there is only one. */
  side: 'FROM' | 'TO' | 'BOTH' | null;
}

/** What is known at a moment: the effective events of all days. */
interface Side {
  day: Day;
  revision: number;
  known: readonly Event[];
}

/** Those in effect at one of the moments only, by day, then as recorded; of one event first what the first moment has. */
export function transfersBetween(from: Side, to: Side): ModelTransfer[] {
  const [first, second] = [from, to].map(({ known }) => known.flatMap(transferOf));
  const inEffect = (transfers: ModelTransfer[] = [], { day }: Side) =>
    transfers.filter(({ on }) => on <= day);
  const [then, now] = [inEffect(first, from), inEffect(second, to)];
  const text = (transfer: ModelTransfer) => JSON.stringify(transfer);
  const only = (some: ModelTransfer[], others: ModelTransfer[]) =>
    some.filter((one) => !others.some((other) => text(one) === text(other)));
  const has = (transfers: ModelTransfer[] = [], one: ModelTransfer) =>
    transfers.some((other) => text(one) === text(other));
  const sideOf = (one: ModelTransfer): ModelTransfer['side'] => {
    if (from.revision === to.revision) return null;
    if (!has(first, one)) return 'TO';
    return has(second, one) ? 'BOTH' : 'FROM';
  };
  return [...only(then, now), ...only(now, then)]
    .map((one) => ({ ...one, side: sideOf(one) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : numberOf(a) - numberOf(b)));
}

const numberOf = ({ event }: ModelTransfer) => Number(event.split(':e')[1]);

function transferOf({ id, type, data, effectiveOn }: Event): ModelTransfer[] {
  if (type !== 'DutyTransferred') return [];
  const { duty = null, from, to, extent, fromOutside = null, toOutside = null } = data;
  return [{ event: id, on: effectiveOn, duty, from, to, fromOutside, toOutside, extent, side: null }];
}
