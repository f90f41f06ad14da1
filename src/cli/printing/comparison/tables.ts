/** A comparison as tables for spreadsheets: the table of old and new, then one table for each list below it. */
import type { Cell, Column, Table } from '../../../sheets/table.js';
import type { CoverLine } from '../../../sheets/workbook.js';
import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ChartsFragment,
  ComparedEventFragment,
  ComparedUnitFragment,
} from '../../asking/questions/comparedUnits.generated.js';
import type { ComparisonFragment } from '../../asking/questions/comparison.generated.js';
import { organizationLines, sourceLines } from '../sheets/cover.js';
import { chartDays, cityWords, type Row, rowsOf } from './cells.js';
import { clauseOf, daysOf, notesOf } from './lists.js';
import { isOfRecord } from './ofRecord.js';
import { paperDay } from './paperDay.js';
import { recordSections, sections } from './texts.js';

const side = (name: string): Column[] => [
  { name: `${name}ID`, width: 14 },
  { name: `${name}階層` },
  { name: `${name}上位組織`, width: 34 },
  { name: `${name}名称`, width: 24 },
  { name: `${name}種別` },
];

const behind: Column[] = [
  { name: '変更の内容', width: 60 },
  // As exactly as the source knows it: only a whole day becomes a date.
  { name: '施行日', width: 14, isDay: true },
  { name: '条項', width: 20 },
  { name: '備考', width: 40 },
  { name: '機構改正', width: 34 },
];

export const comparisonTables = ({ compare }: ComparedOrganizationFragment): Table[] => [
  unitsTable(compare),
  ...listTables(compare),
];

export const comparisonCover = (
  { compare: { from, to }, ...organization }: ComparedOrganizationFragment,
  sources: readonly string[],
): CoverLine[] => [
  ...organizationLines(organization),
  ['旧の基準日 from', from.date],
  ['旧の出典 citation from', from.citation],
  ['旧の記録の範囲 coverage from', from.coverage],
  ['新の基準日 to', to.date],
  ['新の出典 citation to', to.citation],
  ['新の記録の範囲 coverage to', to.coverage],
  ...sourceLines(sources),
];

export function unitsTable(compare: ComparisonFragment): Table {
  const entries = entriesByUnit(compare);
  const cells = rowsOf(compare);
  return {
    title: '新旧対照表 table',
    columns: [{ name: '変更', width: 16 }, ...side('旧'), ...side('新'), ...behind],
    rows: compare.table.map(({ before, after, kinds }, i) => {
      const entry = entries.get(after?.unitId ?? '') ?? entries.get(before?.unitId ?? '');
      const words = isOfRecord(compare) ? wordsOfRow(cells[i]) : cityWords(kinds);
      return [words.join('・'), ...unitCells(before), ...unitCells(after), ...content(entry)];
    }),
  };
}

/** What the two cells of a row say of the record, each once. */
const wordsOfRow = (row?: Row) => [...new Set([...(row?.before?.words ?? []), ...(row?.after?.words ?? [])])];

/** Units have no part in these; empty lists are left out. */
export function listTables(comparison: ComparisonFragment): Table[] {
  const titles = isOfRecord(comparison) ? recordSections : sections;
  const { dutyTransfers, holderChanges, postChanges, oversightChanges } = comparison;
  const transfers = new Map(
    dutyTransfers.map(({ sentence, event }) => [
      `${event.eventId} ${sentence}`,
      { sentence, events: [event], between: null },
    ]),
  );
  const lists: [string, Entry[]][] = [
    [titles.transfers.ja, [...transfers.values()]],
    [titles.holders.ja, holderChanges],
    [titles.posts.ja, postChanges],
    [titles.oversight.ja, oversightChanges],
  ];
  return lists
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => ({ title, columns: behind, rows: entries.map(content) }));
}

interface Entry {
  sentence: string;
  events: ComparedEventFragment[];
  between: ChartsFragment | null;
}

const entriesByUnit = ({ changes }: ComparisonFragment): Map<string, Entry> =>
  new Map(
    changes.flatMap((change) => [...change.before, ...change.after].map(({ unitId }) => [unitId, change])),
  );

/** The sentence, and what is behind it. */
function content(entry: Entry | undefined): string[] {
  if (!entry) return ['', '', '', '', ''];
  const { sentence, events, between } = entry;
  const titles = events.flatMap(({ revision }) => revision?.reorganization?.title ?? []);
  return [
    oneLine(sentence),
    between ? chartDays(between) : inRow(daysOf(events).map(paperDay)),
    clauseOf(events),
    inRow(notesOf(events).map(oneLine)),
    inRow(titles),
  ];
}

const inRow = (texts: string[]) => [...new Set(texts)].join('；');
const oneLine = (text: string) => text.replaceAll('\n', '；');

export function unitCells(unit: ComparedUnitFragment | null): Cell[] {
  if (!unit) return ['', '', '', '', ''];
  const { unitId, depth, path, displayName, kind } = unit;
  return [unitId, depth + 1, path.slice(0, -1).join('/'), displayName, kind];
}
