/** A comparison as a client asks for it, and as the command line lists it. */
import type { Kysely } from 'kysely';
import { ComparedTransferFragmentDoc } from '../../../src/cli/asking/questions/comparedDuties.generated.js';
import { ChartsFragmentDoc } from '../../../src/cli/asking/questions/comparedUnits.generated.js';
import {
  type ComparisonFragment,
  ComparisonFragmentDoc,
  type UnitChangeFragment,
} from '../../../src/cli/asking/questions/comparison.generated.js';
import type { Item } from '../../../src/cli/printing/comparison/item.js';
import { listsOf } from '../../../src/cli/printing/comparison/lists.js';
import type { Tables } from '../../../src/database/tables.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Moment } from '../../../src/queries/moment/moment.js';
import { asker } from '../../graphql/ask.js';
import type { Entry } from '../reference/comparison.js';
import type { Sentence } from '../sentences/mentioned.js';

/** An entry as it is answered. */
export interface SaidEntry extends Entry {
  lines: SaidLine[];
  /** The ids of its events. */
  events: string[];
  between: { from: Day; to: Day } | null;
}

export interface SaidLine extends Sentence {
  events: string[];
}

export interface Asked {
  entries: SaidEntry[];
  /** The lines of all entries that are not only carried along. */
  listed: Item[];
}

export type AskComparison = (moments: [Moment, Moment]) => Promise<Asked>;

const QUESTION = `query ($code: ID!, $from: LocalDate!, $to: LocalDate!, $at: KnownAt!, $fromAt: KnownAt!) {
  organization(code: $code) { compare(from: $from, to: $to, knownAt: $at, fromKnownAt: $fromAt) {
    ...Comparison
    changes { lines { english: sentence(lang: EN) } }
  } }
}
${ComparisonFragmentDoc} ${ComparedTransferFragmentDoc} ${ChartsFragmentDoc}`;

type Line = UnitChangeFragment['lines'][number] & { english: string };
type Change = Omit<UnitChangeFragment, 'lines'> & { lines: Line[] };

interface Answer {
  organization: { compare: Omit<ComparisonFragment, 'changes'> & { changes: Change[] } };
}

export async function comparisonAsker(db: Kysely<Tables>): Promise<AskComparison> {
  const { ask } = await asker(db);
  return async ([from, to]) => {
    const { organization } = await ask<Answer>(QUESTION, {
      code: from.organization.code,
      ...{ from: from.date, to: to.date },
      ...{ at: { revision: to.revision }, fromAt: { revision: from.revision } },
    });
    const { compare } = organization;
    const { changes } = listsOf(compare);
    const ids = (events: { eventId: string }[]) => events.map(({ eventId }) => eventId);
    const units = (states: { unitId: string }[]) => states.map(({ unitId }) => unitId);
    return {
      listed: changes,
      entries: compare.changes.map(({ kinds, before, after, events, lines, between }) => ({
        kinds: kinds.toSorted(),
        ...{ before: units(before), after: units(after), events: ids(events), between },
        lines: lines.map((line) => ({ ja: line.sentence, en: line.english, events: ids(line.events) })),
      })),
    };
  };
}
