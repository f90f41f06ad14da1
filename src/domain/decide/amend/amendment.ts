/** What all amendments share: the first day that they affect, and whether every later day still makes sense. */

import { effectiveEventsOf } from '../../history/effectiveEvents.js';
import type { History } from '../../history/history.js';
import { placeInLedger } from '../../history/inLedger/placeInLedger.js';
import type { Day } from '../../words/day.js';
import {
  type Amendment,
  type AmendmentFact,
  type Event,
  isAmendment,
  type LedgerEvent,
  type ReorganizationId,
} from '../../words/event.js';
import type { Steps } from '../../words/steps.js';
import { decideEvents } from '../decideEvents.js';
import type { Decision } from '../decision.js';
import { type InputPlaces, isDrafted, placeOf } from '../inputPlaces.js';

export interface ProposedAmendment {
  fact: AmendmentFact;
  /** Where the input says what is amended: broken rules are reported there, unless `places` says better. */
  path: string;
  /** Where a correction mentions its event and units. */
  places?: InputPlaces;
}

const noPlaces: InputPlaces = { drafts: [], found: new Map(), newUnitIds: new Map() };

/** The amendment as the next event of the ledger, and what it does. */
export function* decideAmendment(
  history: History,
  { fact, path, places = noPlaces }: ProposedAmendment,
): Steps<Decision> {
  const amendment: Amendment = {
    ...fact,
    id: `${history.baseline.code}:e${history.numbers.events + 1}`,
    effectiveOn: '',
    precision: 'DAY',
  };
  const amended = amendedBy(history.ledger, amendment);
  const events = [{ ...amendment, effectiveOn: firstDayOf(history, amended, amendment) }];
  const content = { amends: { reorganization: reorganizationOf(amended, fact) } };
  return yield* decideEvents(
    history,
    { events, content },
    {
      isOwn: (event) => isDrafted(places, event),
      pathOf: (violation) => placeOf(places, violation) ?? path,
      correctsBrokenFirst: true,
    },
  );
}

/** The events that an amendment is about, directly or through other amendments. */
export function amendedBy(ledger: LedgerEvent[], amendment: AmendmentFact): Event[] {
  if (amendment.type === 'EventCorrected' || amendment.type === 'EventVoided') {
    const target = ledger[placeInLedger(ledger, amendment.data.event)];
    if (!target) return [];
    return isAmendment(target) ? amendedBy(ledger, target) : [target];
  }
  return ledger.filter(
    (event): event is Event => !isAmendment(event) && event.reorganization === amendment.data.reorganization,
  );
}

/** The first effective day of the amended events with the amendment; if none is left in effect, the last one they had. */
function firstDayOf({ ledger, baseline, effective }: History, amended: Event[], amendment: Amendment): Day {
  const ids = new Set(amended.map(({ id }) => id));
  const placeOf = ({ id }: LedgerEvent) => placeInLedger(ledger, id);
  const recorded = [...amended, ...effective.recorded].sort((a, b) => placeOf(a) - placeOf(b));
  const all = [...recorded, amendment];
  const isAboutThem = (event: LedgerEvent) =>
    isAmendment(event) && amendedBy(all, event).some(({ id }) => ids.has(id));
  for (let end = all.length; end > 0; end--) {
    // What is in effect of them changes only with amendments of them, so the last days are found right before one.
    if (end < all.length && !isAboutThem(all[end]!)) continue;
    const { events } = effectiveEventsOf(all.slice(0, end), baseline.knownFrom);
    const [first] = events.map(({ effectiveOn }) => effectiveOn).sort();
    if (first !== undefined) return first;
  }
  return baseline.knownFrom;
}

function reorganizationOf(amended: Event[], fact: AmendmentFact): ReorganizationId | undefined {
  return 'reorganization' in fact.data ? fact.data.reorganization : amended[0]?.reorganization;
}
