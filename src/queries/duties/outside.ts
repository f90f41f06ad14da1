/** Which bodies outside the organization have a duty, and since when, by its transfers. */
import type { Day } from '../../domain/words/day.js';
import { nameKey } from '../../domain/words/unitRef.js';
import type { HoldingRow } from './holdings.js';
import type { DutyTransferRow } from './transfers.js';

export interface OutsideHoldingRow {
  /** As its transfer names it. */
  body: string;
  /** Null: it is known only from the transfer that brought the duty in, so nobody knows since when. */
  from: Day | null;
  until: Day | null;
  /** The transfer that gave it the duty; if `from` is null, the one through which this became known. */
  transfer: DutyTransferRow;
}

/** `transfers`: all of one duty, oldest first. `holdings`: all of its holdings. Oldest first, and of one day as recorded. */
export function holdingsOutside(
  transfers: readonly DutyTransferRow[],
  holdings: readonly HoldingRow[],
): OutsideHoldingRow[] {
  const found: OutsideHoldingRow[] = [];
  for (const on of new Set(transfers.map((transfer) => transfer.on))) {
    const ofDay = transfers.filter((transfer) => transfer.on === on);
    const isFirst = transfers[0]?.on === on && !holdings.some((row) => row.from !== null && row.from < on);
    const isHeld = holdings.some(({ firstDay, until }) => firstDay < on && (until === null || until >= on));
    // The transfers of one day take effect together: a body gives only what it had on the eve.
    const onEve = found.filter(({ until }) => until === null);
    for (const transfer of ofDay) {
      const { fromOutside: body, extent } = transfer;
      const until = extent === 'PART' ? null : on;
      if (isFirst && body !== null) found.push({ body, from: null, until, transfer });
      else if (until !== null) for (const one of givenUp(transfer, onEve, isHeld)) one.until = until;
    }
    for (const transfer of ofDay) {
      const { toOutside: body } = transfer;
      if (body !== null && !hasIt(found, body)) found.push({ body, from: on, until: null, transfer });
    }
  }
  return found;
}

/**
 * By the body that is named as the giver. Where a duty that no unit held comes from a body that is not recorded as having
 * it, or from nobody that is named, no body has it any longer.
 */
function givenUp(
  { from, fromOutside }: DutyTransferRow,
  onEve: OutsideHoldingRow[],
  isHeld: boolean,
): OutsideHoldingRow[] {
  const named = onEve.filter(({ body }) => fromOutside !== null && isSame(body, fromOutside));
  return named.length > 0 || isHeld || from.length > 0 ? named : onEve;
}

const hasIt = (found: OutsideHoldingRow[], body: string) =>
  found.some((one) => one.until === null && isSame(one.body, body));

const isSame = (a: string, b: string) => nameKey(a) === nameKey(b);

export const coversDay = ({ from, until }: Pick<OutsideHoldingRow, 'from' | 'until'>, day: Day): boolean =>
  (from === null || from <= day) && (until === null || day < until);
