/** Where the events of a lineage were recorded from: the notices and charts, with their days and papers. */
import type {
  LineageEventFragment,
  LineageRecordFragment,
} from '../../asking/questions/lineage.generated.js';
import { paint } from '../terminal.js';
import { labelled, lineageTexts } from '../texts.js';

export function sourceLines(events: LineageEventFragment[]): string[] {
  const records = events.flatMap(({ revision }) => revision ?? []).sort((a, b) => a.number - b.number);
  const lines = records.map((record) => [keyOf(record), linesOf(record)] as const);
  return [...new Map(lines).values()].flat();
}

/** A reorganization may be recorded by several revisions. */
const keyOf = ({ number, reorganization }: LineageRecordFragment) =>
  reorganization?.reorganizationId ?? number;

function linesOf({ number, source, reorganization }: LineageRecordFragment): string[] {
  if (reorganization) {
    const { title, reorganizationId } = reorganization;
    return [`${title} ${paint('dim', reorganizationId)}`, ...indented(labelled(reorganization))];
  }
  return [`${lineageTexts.chart} ${paint('dim', `revision ${number}`)}`, ...indented(labelled({ source }))];
}

const indented = (lines: string[]) => lines.map((line) => `  ${paint('dim', line)}`);
