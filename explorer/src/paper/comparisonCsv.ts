/** A comparison as rows for a spreadsheet: those of the table, then what else changed. */
import { clausesOf, noticesOf } from '../compare/lines.js';
import type { Side } from '../compare/rows.js';
import { changeOf, marksIn, type Sheet, type Sources } from './sheet.js';

export function comparisonCsv(sheet: Sheet, sources: Sources): string[][] {
  const { t, from, to, blocks } = sheet;
  const { change, old, now, sentence, effectiveOn, clause, note, notice, citations } = t.comparison.columns;
  const cited = [from.citation, to.citation];
  const rows = blocks.flatMap((block) => [
    ...block.rows.map((row) => {
      const places = sources.table[row.at];
      const about = changeOf(sheet, row);
      const events = row.change === undefined ? [] : (sources.changes[row.change]?.events ?? []);
      return [
        marksIn(sheet, row)
          .map(({ word }) => word)
          .join('・'),
        ...sideOf(row.before, places?.before?.path),
        ...sideOf(row.after, places?.after?.path),
        each((about?.lines ?? []).map((line) => line.sentence)),
        each(events.map((event) => event.effectiveOn)),
        clausesOf({ events: about?.lines.flatMap((line) => line.events) ?? [] }),
        each(events.flatMap((event) => event.note ?? [])),
        each((about?.lines ?? []).flatMap((line) => [...noticesOf(line).values()])),
        ...cited,
      ];
    }),
  ]);
  const others = [...new Set(blocks.flatMap((block) => block.others))].map((other) => [
    t[other.kind],
    ...sideOf(null, undefined),
    ...sideOf(null, undefined),
    oneLine(other.sentence),
    each(other.events.map((event) => event.effectiveOn)),
    clausesOf(other),
    each(other.events.flatMap((event) => event.note ?? [])),
    each([...noticesOf(other).values()]),
    ...cited,
  ]);
  const headings = [change, ...old, ...now, sentence, effectiveOn, clause, note, notice, ...citations];
  return [headings, ...rows, ...others];
}

const sideOf = (unit: Side | null, path: readonly string[] | undefined): string[] =>
  unit ? [unit.unitId, path?.slice(0, -1).join('/') ?? '', unit.displayName, unit.kind] : ['', '', '', ''];

const oneLine = (text: string) => text.replaceAll('\n', '；');
const each = (texts: readonly string[]) => [...new Set(texts.map(oneLine))].join('；');
