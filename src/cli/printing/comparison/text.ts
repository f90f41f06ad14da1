/** A comparison for the terminal: both trees side by side, then what happened. */

import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ComparedMomentFragment,
  ComparisonFragment,
} from '../../asking/questions/comparison.generated.js';
import { paint } from '../terminal.js';
import { both, cited, coverageText, none } from '../texts.js';
import { padding, widthOf } from '../width.js';
import { bracketed, type Cell, type Mark, type Row, rowsOf } from './cells.js';
import { type Item, isUnknown, listsOf } from './lists.js';
import { noticeText, sections, terminalTexts, unknownSide } from './texts.js';

const signs: Record<Mark, string> = { same: ' ', new: '+', removed: '−', changed: '~', carried: '→' };

const colours: Record<Mark, Parameters<typeof paint>[0]> = {
  same: 'reset',
  new: 'red',
  removed: 'blue',
  changed: 'yellow',
  carried: 'dim',
};

export function asText({ name, compare }: ComparedOrganizationFragment): string {
  const { from, to } = compare;
  return [
    paint('bold', terminalTexts.title(name)),
    ...momentLines(terminalTexts.before, from),
    ...momentLines(terminalTexts.after, to),
    '',
    ...tableLines(rowsOf(compare), from, to),
    '',
    ...listLines(compare),
    '',
  ].join('\n');
}

/** What happened, in sentences. */
export function listLines(comparison: ComparisonFragment): string[] {
  if (isUnknown(comparison)) return [paint('yellow', both(unknownSide))];
  const { changes, transfers, posts } = listsOf(comparison);
  return [
    ...section(both(sections.changes), changes),
    ...section(both(sections.transfers), transfers),
    ...section(both(sections.posts), posts),
  ];
}

const momentLines = (
  title: string,
  { date, revision, citation, coverage }: ComparedMomentFragment,
): string[] => [
  `${title}  ${date}  revision ${revision}, cite as ${citation}`,
  `    ${paint(coverage === 'COMPLETE' ? 'reset' : 'yellow', coverageText(coverage))}`,
];

function tableLines(rows: Row[], from: ComparedMomentFragment, to: ComparedMomentFragment): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(widthOf(from.date) + 5, ...rows.map(({ before }) => widthOf(plain(before))));
  const head = `  旧 ${from.date}${padding(`旧 ${from.date}`, width)} │   新 ${to.date}`;
  return [
    paint('bold', head),
    `${'─'.repeat(width + 3)}┼${'─'.repeat(width + 3)}`,
    ...rows.map(({ before, after }) => {
      const blanks = padding(plain(before), width);
      return `${painted(before)}${blanks} │ ${painted(after)}`.trimEnd();
    }),
    '',
    terminalTexts.legend,
  ];
}

const plain = (cell?: Cell) =>
  cell ? `${'  '.repeat(cell.unit.depth)}${cell.text}${bracketed(cell.words)}` : '';

function painted(cell?: Cell): string {
  if (!cell) return '  ';
  return paint(colours[cell.mark], `${signs[cell.mark]} ${plain(cell)}`);
}

function section(title: string, items: Item[]): string[] {
  if (items.length === 0) return [`${title}: ${none}`];
  return [
    paint('bold', title),
    ...items.map(
      ({ sentence, clause, notices }) => `- ${sentence}${paint('dim', noticeText(notices) + cited(clause))}`,
    ),
  ];
}
