/** What all amendments share: the day they are about, and whether every later day still makes sense. */
import { consequences, newViolations } from '../consequences.js';
import type { Day } from '../day.js';
import type { Decision } from '../decide.js';
import {
  type Amendment,
  type AmendmentFact,
  type Event,
  isAmendment,
  type LedgerEvent,
  type ReorganizationId,
} from '../event.js';
import type { History } from '../history.js';
import { read } from '../readings.js';
import { labelOf } from '../resolveDays.js';
import { thingNames } from '../thingNames.js';
import { type Asked, violationProblem } from '../violationProblems.js';

export interface AskedAmendment {
  fact: AmendmentFact;
  /** Where the input says what is amended: what breaks a rule is told there. */
  path: string;
  /** What a correction says, and where it says what. */
  said?: Said;
}

type Said = Pick<Asked, 'drafts' | 'found' | 'born'>;
const nothing: Said = { drafts: [], found: new Map(), born: new Map() };

/** The amendment as the next event of the ledger, and what it does. */
export function decideAmendment(history: History, { fact, path, said = nothing }: AskedAmendment): Decision {
  const amendment: Amendment = {
    ...fact,
    id: `${history.baseline.code}:e${history.ledger.length + 1}`,
    effectiveOn: '',
    precision: 'DAY',
  };
  const amended = amendedBy(history.ledger, amendment);
  const events = [{ ...amendment, effectiveOn: firstDayOf(history, amended, amendment) }];
  const content = { amends: { reorganization: reorganizationOf(amended, fact) } };
  const outcome = consequences(history, { events, content });
  const { before, after } = outcome;
  const asked = {
    ...said,
    label: (unit: string) => labelOf(unit, after.tree, before.tree),
    ...thingNames(history, outcome),
  };
  const problems = newViolations(outcome).map((violation) => {
    const problem = violationProblem(asked, violation);
    return { ...problem, path: problem.path ?? path };
  });
  return { problems, events, content, consequences: outcome };
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
  // It last read before one of the amendments that left nothing of it.
  const ends = [all.length, ...[...all.keys()].filter((i) => isAboutThem(all[i]!)).reverse()];
  for (const end of ends) {
    const { events } = read(all.slice(0, end), baseline.knownFrom);
    const days = events.filter(({ id }) => ids.has(id)).map(({ effectiveOn }) => effectiveOn);
    const [first] = days.sort();
    if (first !== undefined) return first;
  }
  return baseline.knownFrom;
}

function reorganizationOf(amended: Event[], fact: AmendmentFact): ReorganizationId | undefined {
  return 'reorganization' in fact.data ? fact.data.reorganization : amended[0]?.reorganization;
}
