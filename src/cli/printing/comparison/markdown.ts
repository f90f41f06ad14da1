/** A comparison as Markdown: a table and lists. */

import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type { ComparedMomentFragment } from '../../asking/questions/comparison.generated.js';
import { cited, coverages } from '../texts.js';
import { bracketed, type Cell, rowsOf } from './cells.js';
import { type Item, isUnknown, listsOf, reorganizationsOf } from './lists.js';
import { noticeText, sections, unknownSide } from './texts.js';

export function asMarkdown({ name, compare }: ComparedOrganizationFragment): string {
  const { from, to } = compare;
  const lists = listsOf(compare);
  const sources = reorganizationsOf(compare).map(({ title, legalBasis, source }) => ({
    sentence: [title, legalBasis, source].filter(Boolean).join('、'),
    clause: '',
    notices: [],
  }));
  const parts = [
    `# ${escaped(name)} 新旧対照表`,
    [momentLine('旧', from), momentLine('新', to)].join('\n'),
    [
      `| 旧（${from.date}） | 新（${to.date}） |`,
      '| --- | --- |',
      ...rowsOf(compare).map(({ before, after }) => `| ${shown(before)} | ${shown(after)} |`),
    ].join('\n'),
    '**＋ 新**　~~－ 旧~~　～ 変更　→ 上位の組織とともに移動　〔 〕変更の種類',
    ...(isUnknown(compare) ? [`${unknownSide.ja}。`] : []),
    ...section(sections.changes.ja, lists.changes),
    ...section(sections.transfers.ja, lists.transfers),
    ...section(sections.posts.ja, lists.posts),
    ...section('出典', sources),
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
  return '　'.repeat(cell.unit.depth) + marked[cell.mark] + bracketed(cell.words);
}

const section = (title: string, items: Item[]): string[] =>
  items.length === 0
    ? []
    : [
        `## ${title}`,
        items
          .map(
            ({ sentence, clause, notices }) => `- ${escaped(sentence + noticeText(notices) + cited(clause))}`,
          )
          .join('\n'),
      ];

const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
