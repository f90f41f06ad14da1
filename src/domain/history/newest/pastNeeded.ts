import type { Day } from '../../words/day.js';
import type { History } from '../history.js';

/** Thrown where a history that begins with its newest state is asked for what was before: then the whole ledger has to be folded. */
export class PastNeeded extends Error {}

/** The day, and all days after it, must be known. '': all days. */
export function requireKnown({ knownAfter }: History, day: Day): void {
  if (knownAfter !== undefined && day <= knownAfter) throw new PastNeeded();
}
