/** A comparison for the terminal: both trees side by side, then what happened. */

import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ComparedMomentFragment,
  ComparisonFragment,
} from '../../asking/questions/comparison.generated.js';
import { localInstant } from '../instant.js';
import { paint } from '../terminal.js';
import { both, cited, coverageText, labelled, none, remark } from '../texts.js';
import { type Dated, dayColumn, notExact } from '../when.js';
import { padding, widthOf } from '../width.js';
import { decisionsBehind, recordingsBehind } from './behind.js';
import { type Cell, type Mark, rowsOf, wordsIn } from './cells.js';
import type { Item } from './item.js';
import { isUnknown, listsOf } from './lists.js';
import { isOfRecord } from './ofRecord.js';
import { behindText, recordSections, revisionText, sections, terminalTexts, unknownSide } from './texts.js';

const signs: Record<Mark, string> = { same: ' ', new: '+', removed: '−', changed: '~', carried: '→' };

const colours: Record<Mark, Parameters<typeof paint>[0]> = {
  same: 'reset',
  new: 'red',
  removed: 'blue',
  changed: 'yellow',
  carried: 'dim',
};

export function asText({ name, timeZone, compare }: ComparedOrganizationFragment): string {
  const { from, to } = compare;
  return [
    paint('bold', terminalTexts.title(name)),
    ...momentLines(terminalTexts.before, from),
    ...momentLines(terminalTexts.after, to),
    '',
    ...tableLines(compare),
    '',
    ...listLines(compare),
    ...decisionLines(compare),
    ...recordingLines(compare, timeZone),
    '',
  ].join('\n');
}

/** What happened, in sentences. */
export function listLines(comparison: ComparisonFragment): string[] {
  if (isUnknown(comparison)) return [paint('yellow', both(unknownSide))];
  const { changes, transfers, holders, posts, oversight } = listsOf(comparison);
  const titles = isOfRecord(comparison) ? recordSections : sections;
  return [
    ...section(both(titles.changes), changes),
    ...section(both(titles.transfers), transfers),
    ...(holders.length > 0 ? section(both(titles.holders), holders) : []),
    ...section(both(titles.posts), posts),
    ...(oversight.length > 0 ? section(both(titles.oversight), oversight) : []),
  ];
}

/** The days and papers of the decisions behind the difference: here alone, not beside each line. */
function decisionLines(comparison: ComparisonFragment): string[] {
  const decisions = decisionsBehind(comparison);
  if (decisions.length === 0) return [];
  return [
    paint('bold', both(sections.decisions)),
    ...decisions.flatMap((decision) => [
      `- ${decision.title}（${decision.effectiveOn}）`,
      ...labelled(decision).map((line) => `    ${paint('dim', line)}`),
    ]),
  ];
}

/** Who recorded what differs between the two revisions, when and why. */
function recordingLines(comparison: ComparisonFragment, timeZone: string): string[] {
  const recordings = recordingsBehind(comparison);
  if (recordings.length === 0) return [];
  return [
    paint('bold', both(sections.recordings)),
    ...recordings.map(
      ({ number, recordedAt, recordedBy, reason }) =>
        `- revision ${number}  ${localInstant(recordedAt, timeZone)}  ${recordedBy}${reason ? `  ${reason}` : ''}`,
    ),
  ];
}

const momentLines = (
  title: string,
  { date, revision, citation, coverage }: ComparedMomentFragment,
): string[] => [
  `${title}  ${date}  revision ${revision}, cite as ${citation}`,
  `    ${paint(coverage === 'COMPLETE' ? 'reset' : 'yellow', coverageText(coverage))}`,
];

function tableLines(comparison: ComparisonFragment): string[] {
  const rows = rowsOf(comparison);
  if (rows.length === 0) return [];
  const { from, to } = comparison;
  const [old, now] =
    from.revision === to.revision ? ['', ''] : [from, to].map(({ revision }) => revisionText(revision));
  const [left, right] = [`旧 ${from.date}${old}`, `新 ${to.date}${now}`];
  const width = Math.max(widthOf(left) + 2, ...rows.map(({ before }) => widthOf(plain(before))));
  return [
    paint('bold', `  ${left}${padding(left, width)} │   ${right}`),
    `${'─'.repeat(width + 3)}┼${'─'.repeat(width + 3)}`,
    ...rows.map(({ before, after }) => {
      const blanks = padding(plain(before), width);
      return `${painted(before)}${blanks} │ ${painted(after)}`.trimEnd();
    }),
    '',
    isOfRecord(comparison) ? terminalTexts.recordLegend : terminalTexts.legend,
  ];
}

const plain = (cell?: Cell) => (cell ? `${'  '.repeat(cell.unit.depth)}${cell.text}${wordsIn(cell)}` : '');

function painted(cell?: Cell): string {
  if (!cell) return '  ';
  return paint(colours[cell.mark], `${signs[cell.mark]} ${plain(cell)}`);
}

function section(title: string, items: Item[]): string[] {
  if (items.length === 0) return [`${title}: ${none}`];
  return [
    paint('bold', title),
    ...items.flatMap((item) => [
      `- ${item.sentence}${paint('dim', behindText(item, dayText) + cited(item.clause))}`,
      ...item.notes.map((note) => `    ${paint('dim', remark(note))}`),
    ]),
  ];
}

/** 2026-04、日は不明 / day not known. */
const dayText = (when: Dated) =>
  dayColumn(when).trimEnd() + (when.precision === 'DAY' ? '' : `、${both(notExact[when.precision])}`);
