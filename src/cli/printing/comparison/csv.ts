/** A comparison as CSV (RFC 4180) for a spreadsheet: the rows of the table, then those of the lists below it. */

import { spreadsheetCsv } from '../../../sheets/spreadsheetCsv.js';
import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ChartsFragment,
  ComparedEventFragment,
  ComparedUnitFragment,
} from '../../asking/questions/comparedUnits.generated.js';
import type { ComparisonFragment } from '../../asking/questions/comparison.generated.js';
import { chartDays, cityWords, type Row, rowsOf } from './cells.js';
import { clauseOf, daysOf, notesOf } from './lists.js';
import { isOfRecord } from './ofRecord.js';
import { paperDay } from './paperDay.js';
import { recordSections, sections } from './texts.js';

const side = (name: string) => [`${name}ID`, `${name}階層`, `${name}上位組織`, `${name}名称`, `${name}種別`];
const behind = ['施行日', '条項', '備考', '機構改正'];
const header = ['変更', ...side('旧'), ...side('新'), '変更の内容', ...behind];

export function asCsv({ compare }: ComparedOrganizationFragment): string {
  const entries = entriesByUnit(compare);
  const cells = rowsOf(compare);
  const rows = compare.table.map(({ before, after, kinds }, i) => {
    const entry = entries.get(after?.unitId ?? '') ?? entries.get(before?.unitId ?? '');
    const words = isOfRecord(compare) ? wordsOfRow(cells[i]) : cityWords(kinds);
    return [words.join('・'), ...fields(before), ...fields(after), ...content(entry)];
  });
  // Excel takes a file without the byte order mark for Shift_JIS.
  return `\ufeff${spreadsheetCsv([header, ...rows, ...listRows(compare)])}`;
}

/** What the two cells of a row say of the record, each once. */
const wordsOfRow = (row?: Row) => [...new Set([...(row?.before?.words ?? []), ...(row?.after?.words ?? [])])];

/** Units have no part in these rows. */
function listRows(comparison: ComparisonFragment): string[][] {
  const titles = isOfRecord(comparison) ? recordSections : sections;
  const { dutyTransfers, holderChanges, postChanges, oversightChanges } = comparison;
  const transfers = new Map(
    dutyTransfers.map(({ sentence, event }) => [
      `${event.eventId} ${sentence}`,
      { sentence, events: [event], between: null },
    ]),
  );
  const rowsOfList = (title: string, entries: Iterable<Entry>) =>
    [...entries].map((entry) => [title, ...fields(null), ...fields(null), ...content(entry)]);
  return [
    ...rowsOfList(titles.transfers.ja, transfers.values()),
    ...rowsOfList(titles.holders.ja, holderChanges),
    ...rowsOfList(titles.posts.ja, postChanges),
    ...rowsOfList(titles.oversight.ja, oversightChanges),
  ];
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

function fields(unit: ComparedUnitFragment | null): string[] {
  if (!unit) return ['', '', '', '', ''];
  const { unitId, depth, path, displayName, kind } = unit;
  return [unitId, String(depth + 1), path.slice(0, -1).join('/'), displayName, kind];
}
