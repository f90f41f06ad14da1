/** A comparison for the terminal: both trees side by side, then what happened. */

import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ComparedMomentFragment,
  ComparisonFragment,
} from '../../asking/questions/comparison.generated.js';
import { cited, inWords } from '../phrases.js';
import { paint } from '../terminal.js';
import { padding, widthOf } from '../width.js';
import { bracketed, type Cell, type Mark, type Row, rowsOf } from './cells.js';
import { type Item, isUnknown, listsOf, untold } from './lists.js';

const signs: Record<Mark, string> = { same: ' ', new: '+', gone: '−', changed: '~', carried: '→' };

const colours: Record<Mark, Parameters<typeof paint>[0]> = {
  same: 'reset',
  new: 'red',
  gone: 'blue',
  changed: 'yellow',
  carried: 'dim',
};

const legend =
  '+ 新 new   − 旧 gone   ~ 変更 changed   → 上位の組織とともに移動 carried along   〔 〕変更の種類 what happened';

export function asText({ name, compare }: ComparedOrganizationFragment): string {
  const { from, to } = compare;
  return [
    paint('bold', `${name} 新旧対照表`),
    ...momentLines('旧 / before', from),
    ...momentLines('新 / after ', to),
    '',
    ...tableLines(rowsOf(compare), from, to),
    '',
    ...listLines(compare),
    '',
  ].join('\n');
}

/** What happened, in sentences. */
export function listLines(comparison: ComparisonFragment): string[] {
  if (isUnknown(comparison)) return [paint('yellow', `${untold.ja} / ${untold.en}`)];
  const { changes, transfers, posts } = listsOf(comparison);
  return [
    ...section('変更 / Changes', changes),
    ...section('事務の移管 / Duties that moved', transfers),
    ...section('職の変更 / Posts', posts),
  ];
}

const momentLines = (
  title: string,
  { date, revision, citation, coverage }: ComparedMomentFragment,
): string[] => [
  `${title}  ${date}  revision ${revision}, cite as ${citation}`,
  `    ${paint(coverage === 'COMPLETE' ? 'reset' : 'yellow', inWords(coverage))}`,
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
    legend,
  ];
}

const plain = (cell?: Cell) =>
  cell ? `${'  '.repeat(cell.unit.depth)}${cell.text}${bracketed(cell.words)}` : '';

function painted(cell?: Cell): string {
  if (!cell) return '  ';
  return paint(colours[cell.mark], `${signs[cell.mark]} ${plain(cell)}`);
}

function section(title: string, items: Item[]): string[] {
  if (items.length === 0) return [`${title}: なし / none`];
  return [
    paint('bold', title),
    ...items.map(({ sentence, clause }) => `- ${sentence}${paint('dim', cited(clause))}`),
  ];
}
