/** A comparison ready for paper and files: all that is written on it, in words. */

import type { Lang } from '../address/address.js';
import { dayInWords } from '../address/day.js';
import type { SourceOfEventFragment } from '../ask/questions/compare/sourceOfEvent.generated.js';
import type { SourcesOfComparisonFragment } from '../ask/questions/compare/sourcesOfComparison.generated.js';
import type { Block } from '../compare/blocks.js';
import type { Line } from '../compare/lines.js';
import { type Mark, marksOf } from '../compare/marks.js';
import type { Change, Row } from '../compare/rows.js';
import type { Texts } from '../words/texts.js';

export interface CitedMoment {
  date: string;
  revision: number;
  citation: string;
}

export type FullChange = Change & { lines: Line[] };
export type Sources = SourcesOfComparisonFragment;

export interface Sheet {
  name: string;
  lang: Lang;
  t: Texts;
  from: CitedMoment;
  to: CitedMoment;
  /** What is left out, in words. */
  filter?: string;
  /** What must be known of the record itself, such as that it is partial. */
  notes: readonly string[];
  blocks: readonly Block[];
  changes: readonly FullChange[];
  isOfRecord: boolean;
}

export const changeOf = ({ changes }: Sheet, { change }: Row): FullChange | undefined =>
  change === undefined ? undefined : changes[change];

export const marksIn = (sheet: Sheet, row: Row): Mark[] =>
  marksOf(row, changeOf(sheet, row), sheet.isOfRecord, sheet.t);

/** The revision is named where the two moments differ in it. */
export function momentsInWords({
  from,
  to,
  lang,
  t,
}: Pick<Sheet, 'from' | 'to' | 'lang' | 't'>): [string, string] {
  const words = ({ date, revision }: CitedMoment) =>
    dayInWords(date, lang) + (from.revision === to.revision ? '' : t.comparison.otherRevision(revision));
  return [words(from), words(to)];
}

type Decision = NonNullable<NonNullable<SourceOfEventFragment['revision']>['reorganization']>;

/** The reorganizations behind all changes, each once. */
export function decisionsIn(sources: Sources): Decision[] {
  const { changes, dutyTransfers, holderChanges, postChanges, oversightChanges } = sources;
  const events = [
    ...[changes, holderChanges, postChanges, oversightChanges].flat().flatMap((one) => one.events),
    ...dutyTransfers.map(({ event }) => event),
  ];
  const found = events.flatMap(({ revision }) => revision?.reorganization ?? []);
  return [...new Map(found.map((one) => [one.reorganizationId, one])).values()];
}

/** The days and papers of a reorganization, as lines. */
export function factsOf(decision: Decision, t: Texts): string[] {
  const { facts } = t.comparison;
  return (Object.keys(facts) as (keyof typeof facts)[]).flatMap((fact) => {
    const text = decision[fact];
    return text ? [`${facts[fact]}：${text}`] : [];
  });
}
