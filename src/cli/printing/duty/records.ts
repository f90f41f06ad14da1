/** The recorded events behind a list of duties, with their papers. */
import type {
  DutyRecordFragment,
  RecordInEffectFragment,
} from '../../asking/questions/dutyRecord.generated.js';
import { paint } from '../terminal.js';
import { cited, labelled, none, remark } from '../texts.js';
import { dayColumn, precisionNote } from '../when.js';

/** The effective version; a record that a question gives is in effect, so it has one. */
export const inEffect = (record: DutyRecordFragment): RecordInEffectFragment => record.reading ?? record;

/** Each once, by effective day, then as recorded; the days and papers of a decision below the first one that it has. */
export function recordLines(records: readonly (DutyRecordFragment | null)[]): string[] {
  const shown = new Set<string>();
  const lines = inOrder(records).flatMap((record) => [
    ...sentenceLines(record),
    ...decisionLines(record, shown),
  ]);
  return lines.length > 0 ? lines : [none];
}

function inOrder(records: readonly (DutyRecordFragment | null)[]): DutyRecordFragment[] {
  const byId = new Map(records.flatMap((record) => (record ? [[record.eventId, record]] : [])));
  const dayOf = (record: DutyRecordFragment) => inEffect(record).effectiveOn;
  // The shorter of two event ids is the earlier.
  const place = ({ eventId }: DutyRecordFragment) => [eventId.length, eventId] as const;
  return [...byId.values()].sort(
    (a, b) =>
      compared(dayOf(a), dayOf(b)) ||
      compared(place(a)[0], place(b)[0]) ||
      compared(place(a)[1], place(b)[1]),
  );
}

const compared = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

function sentenceLines(record: DutyRecordFragment): string[] {
  const version = inEffect(record);
  const { sentence, clause, note } = version;
  return [
    `${dayColumn(version)}  ${sentence}${precisionNote(version)}${paint('dim', cited(clause))}`,
    ...(note === null ? [] : [paint('dim', `  ${remark(note)}`)]),
  ];
}

/** `shown`: the decisions of which the days and papers are printed already. */
function decisionLines({ revision }: DutyRecordFragment, shown: Set<string>): string[] {
  const decision = revision?.reorganization;
  if (!decision) return [];
  const { reorganizationId, title } = decision;
  const isShown = shown.has(reorganizationId);
  shown.add(reorganizationId);
  return [
    `  ${title} ${paint('dim', reorganizationId)}`,
    ...(isShown ? [] : labelled(decision).map((line) => paint('dim', `    ${line}`))),
  ];
}
