/** The days of change as known at each of several revisions: one question with an alias for each of them. */
import type { Question } from '../ask/questions/question.js';

export type ChangesQuery = { organization: Record<string, string[]> | null };

export function changesAtRevisions(revisions: readonly number[]): Question<ChangesQuery, { code: string }> {
  const fields = revisions.map((one) => `    r${one}: changeDates(knownAt: { revision: ${one} })`).join('\n');
  const name = `ChangesAt${revisions[0] ?? 0}To${revisions.at(-1) ?? 0}`;
  return {
    name,
    text: `query ${name}($code: ID!) {\n  organization(code: $code) {\n    code\n${fields}\n  }\n}\n`,
  };
}

/** A row of the plane: what was known at one revision. */
export interface Known {
  number: number;
  recordedAt: string;
  recordedBy: string;
  title: string | undefined;
  /** The days on which anything changes, as known at the revision. */
  days: readonly string[];
  /** The days that its events are about. */
  about: readonly string[];
  /** It amended what was recorded before. */
  isAmendment: boolean;
}

const AMENDMENTS = ['ReorganizationRescheduled', 'ReorganizationWithdrawn', 'EventCorrected', 'EventVoided'];

interface Recording {
  number: number;
  recordedAt: string;
  recordedBy: string;
  reorganization: { title: string } | null;
  events: readonly { type: string; effectiveOn: string }[];
}

/** Newest first, as the plane has them from the top down. */
export function rowsOf(recordings: readonly Recording[], days: Record<string, string[]>): Known[] {
  return recordings.toReversed().map(({ number, recordedAt, recordedBy, reorganization, events }) => ({
    ...{ number, recordedAt, recordedBy, title: reorganization?.title },
    days: days[`r${number}`] ?? [],
    about: [...new Set(events.map(({ effectiveOn }) => effectiveOn))],
    isAmendment: events.some(({ type }) => AMENDMENTS.includes(type)),
  }));
}

/** A row for each day on which something changes, as known at each revision. */
export const planeCsv = (rows: readonly Known[]): string[][] => [
  ['revision', 'recordedAt', 'recordedBy', 'title', 'dayOfChange'],
  ...rows.flatMap(({ number, recordedAt, recordedBy, title, days }) =>
    days.map((day) => [String(number), recordedAt, recordedBy, title ?? '', day]),
  ),
];
