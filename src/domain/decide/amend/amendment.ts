/** What all amendments share: the day they are about, and whether every later day still makes sense. */

import { effectiveEventsOf } from '../../history/effectiveEvents.js';
import type { History } from '../../history/history.js';
import type { Day } from '../../words/day.js';
import {
  type Amendment,
  type AmendmentFact,
  type Event,
  isAmendment,
  type LedgerEvent,
  type ReorganizationId,
} from '../../words/event.js';
import { decideEvents } from '../decideEvents.js';
import type { Decision } from '../decision.js';
import { type InputPlaces, isDrafted, placeOf } from '../inputPlaces.js';

export interface ProposedAmendment {
  fact: AmendmentFact;
  /** Where the input says what is amended: broken rules are reported there, unless `places` says better. */
  path: string;
  /** Where a correction speaks of its changed event and units. */
  places?: InputPlaces;
}

const noPlaces: InputPlaces = { drafts: [], found: new Map(), newUnitIds: new Map() };

/** The amendment as the next event of the ledger, and what it does. */
export function decideAmendment(
  history: History,
  { fact, path, places = noPlaces }: ProposedAmendment,
): Decision {
  const amendment: Amendment = {
    ...fact,
    id: `${history.baseline.code}:e${history.ledger.length + 1}`,
    effectiveOn: '',
    precision: 'DAY',
  };
  const amended = amendedBy(history.ledger, amendment);
  const events = [{ ...amendment, effectiveOn: firstDayOf(history, amended, amendment) }];
  const content = { amends: { reorganization: reorganizationOf(amended, fact) } };
  return decideEvents(
    history,
    { events, content },
    {
      isOwn: (event) => isDrafted(places, event),
      pathOf: (violation) => placeOf(places, violation) ?? path,
      mendsLaterFirst: true,
    },
  );
}

/** The events of the world that an amendment is about, by way of other amendments too. */
export function amendedBy(ledger: LedgerEvent[], amendment: AmendmentFact): Event[] {
  if (amendment.type === 'EventCorrected' || amendment.type === 'EventVoided') {
    const target = ledger.find(({ id }) => id === amendment.data.event);
    if (!target) return [];
    return isAmendment(target) ? amendedBy(ledger, target) : [target];
  }
  return ledger.filter(
    (event): event is Event => !isAmendment(event) && event.reorganization === amendment.data.reorganization,
  );
}

/** As it now reads; if nothing of it is left, as it last read. */
function firstDayOf({ ledger, baseline }: History, amended: Event[], amendment: Amendment): Day {
  const ids = new Set(amended.map(({ id }) => id));
  const all = [...ledger, amendment];
  const isAboutThem = (event: LedgerEvent) =>
    isAmendment(event) && amendedBy(all, event).some(({ id }) => ids.has(id));
  for (let end = all.length; end > 0; end--) {
    // It last read before one of the amendments that left nothing of it.
    if (end < all.length && !isAboutThem(all[end]!)) continue;
    const { events } = effectiveEventsOf(all.slice(0, end), baseline.knownFrom);
    const days = events.filter(({ id }) => ids.has(id)).map(({ effectiveOn }) => effectiveOn);
    const [first] = days.sort();
    if (first !== undefined) return first;
  }
  return baseline.knownFrom;
}

function reorganizationOf(amended: Event[], fact: AmendmentFact): ReorganizationId | undefined {
  return 'reorganization' in fact.data ? fact.data.reorganization : amended[0]?.reorganization;
}
