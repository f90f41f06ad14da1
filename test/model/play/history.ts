/** What was recorded in a random history, and what is known of it at each revision. */
import type { Command } from '../../../src/domain/words/command.js';
import type { Event, LedgerEvent } from '../../../src/domain/words/event.js';
import type { Organization } from '../../../src/queries/moment/organizations.js';
import type { Recorded } from '../../../src/record.js';
import { KNOWN_FROM } from '../generate/generate.js';
import { type Covered, coveredAfter } from '../reference/charts.js';
import { effectiveEventsOf, type Past } from '../reference/effectiveEvents.js';
import { createdBy } from '../reference/idMap.js';

export interface Step {
  said: Command;
  /** What the model says against it. */
  objections: string[];
  proposed: LedgerEvent[];
  answer: Recorded;
  /** The revision's events as the ledger has them; none: it was refused. */
  recorded: LedgerEvent[];
}

export interface History {
  organization: Organization;
  /** Of each revision as recorded; of revision 0 none. */
  events: LedgerEvent[][];
  /** The accepted steps: that of revision 2 first. */
  accepted: Step[];
  steps: Step[];
}

/** As much as was recorded up to a revision; without one, all. */
export function pastAt({ organization, events, accepted }: History, revision = events.length - 1): Past {
  const said = saidUpTo(accepted, revision);
  const extended = said.flatMap((one) => ('extend' in one ? [one.extend.knownFrom] : []));
  const recorded = said.flatMap((one) => ('record' in one ? [one.record.reorganization] : []));
  return {
    organization: organization.code,
    ledger: events.slice(0, revision + 1).flat(),
    knownFrom: extended.at(-1) ?? KNOWN_FROM,
    reorganizations: recorded.map(({ effectiveOn }, i) => ({
      id: `${organization.code}:r${i + 1}`,
      effectiveOn,
    })),
  };
}

const saidUpTo = (accepted: readonly Step[], revision: number): Command[] =>
  accepted.slice(0, Math.max(revision - 1, 0)).map(({ said }) => said);

const known = new WeakMap<History, Map<number, Event[]>>();

/** The effective events as known at a revision, in the order of the ledger. */
export function knownAt(history: History, revision: number): Event[] {
  const effective = known.get(history) ?? new Map<number, Event[]>();
  known.set(history, effective);
  const found = effective.get(revision) ?? effectiveEventsOf(pastAt(history, revision));
  // What is known at a revision stays; only the history goes on.
  if (revision < history.events.length) effective.set(revision, found);
  return found;
}

/** How much is recorded from which day on. */
export const coveredAt = ({ accepted }: History, revision: number): Covered[] =>
  revision === 0
    ? []
    : saidUpTo(accepted, revision).reduce<Covered[]>(
        (covered, said) => coveredAfter(covered, said),
        [{ from: KNOWN_FROM, coverage: 'COMPLETE' }],
      );

/** The units that were ever recorded, also those of voided events. */
export const unitsEver = ({ events }: History): string[] => [...new Set(createdBy(events.flat()))];

/** The title of the reorganization that recorded each event; none for those that no reorganization recorded. */
export const titlesOf = ({ accepted }: History): Map<string, string> =>
  new Map(
    accepted.flatMap(({ said, recorded }) =>
      'record' in said ? recorded.map(({ id }) => [id, said.record.reorganization.title] as const) : [],
    ),
  );
