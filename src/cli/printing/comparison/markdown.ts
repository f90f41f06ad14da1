/** A comparison as Markdown: a table and lists. */

import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ComparedMomentFragment,
  ComparisonFragment,
} from '../../asking/questions/comparison.generated.js';
import { localInstant } from '../instant.js';
import { cited, coverages, factsOf, noteLabel } from '../texts.js';
import { decisionsBehind, recordingsBehind } from './behind.js';
import { type Cell, rowsOf, wordsIn } from './cells.js';
import type { Item } from './item.js';
import { isUnknown, listsOf } from './lists.js';
import { isOfRecord } from './ofRecord.js';
import { paperDay } from './paperDay.js';
import { behindText, recordSections, revisionText, sections, unknownSide } from './texts.js';

export function asMarkdown({ name, timeZone, compare }: ComparedOrganizationFragment): string {
  const { from, to } = compare;
  const lists = listsOf(compare);
  const titles = isOfRecord(compare) ? recordSections : sections;
  const [old, now] =
    from.revision === to.revision ? ['', ''] : [from, to].map(({ revision }) => revisionText(revision));
  const parts = [
    `# ${escaped(name)} 新旧対照表`,
    [momentLine('旧', from), momentLine('新', to)].join('\n'),
    [
      `| 旧（${from.date}）${old} | 新（${to.date}）${now} |`,
      '| --- | --- |',
      ...rowsOf(compare).map(({ before, after }) => `| ${shown(before)} | ${shown(after)} |`),
    ].join('\n'),
    isOfRecord(compare)
      ? '**＋ 新の記録のみ**　~~－ 旧の記録のみ~~　～ 記録が異なる　→ 上位の記録とともに異なる　〔 〕記録の違い'
      : '**＋ 新**　~~－ 旧~~　～ 変更　→ 上位の組織とともに移動　〔 〕変更の種類',
    ...(isUnknown(compare) ? [`${unknownSide.ja}。`] : []),
    ...section(titles.changes.ja, lists.changes.map(itemLine)),
    ...section(titles.transfers.ja, lists.transfers.map(itemLine)),
    ...section(titles.holders.ja, lists.holders.map(itemLine)),
    ...section(titles.posts.ja, lists.posts.map(itemLine)),
    ...section(titles.oversight.ja, lists.oversight.map(itemLine)),
    ...section(sections.decisions.ja, decisionLines(compare)),
    ...section(sections.recordings.ja, recordingLines(compare, timeZone)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const momentLine = (title: string, { date, citation, coverage }: ComparedMomentFragment) =>
  `- ${title}: ${date}、${coverages[coverage].ja}（引用: \`${citation}\`）`;

function shown(cell?: Cell): string {
  if (!cell) return '';
  const name = escaped(cell.text);
  const marked = {
    same: name,
    new: `**＋ ${name}**`,
    removed: `~~－ ${name}~~`,
    changed: `～ ${name}`,
    carried: `→ ${name}`,
  };
  // A full-width blank is the only indent that a table of Markdown keeps.
  return '　'.repeat(cell.unit.depth) + marked[cell.mark] + wordsIn(cell);
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];

function itemLine(item: Item): string {
  const line = `- ${escaped(item.sentence + behindText(item, paperDay) + cited(item.clause))}`;
  return [line, ...item.notes.map((note) => below(noteLabel.ja, note))].join('\n');
}

const decisionLines = (comparison: ComparisonFragment): string[] =>
  decisionsBehind(comparison).map((decision) =>
    [
      `- ${escaped(decision.title)}（${decision.effectiveOn}）`,
      ...factsOf(decision).map(({ label, text }) => below(label.ja, text)),
    ].join('\n'),
  );

const recordingLines = (comparison: ComparisonFragment, timeZone: string): string[] =>
  recordingsBehind(comparison).map(({ number, recordedAt, reason }) => {
    const why = reason ? `：${escaped(inOneLine(reason))}` : '';
    return `- 第${number}版（${localInstant(recordedAt, timeZone)}）${why}`;
  });

const below = (label: string, text: string) => `  - ${label}：${escaped(inOneLine(text))}`;

/** A line break would end the list. */
const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
