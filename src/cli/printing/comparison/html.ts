/** A comparison as one page that prints on A4 the way a city publishes it (新旧対照表). It needs nothing from outside. */

import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import type {
  ComparedMomentFragment,
  ComparisonFragment,
} from '../../asking/questions/comparison.generated.js';
import { localInstant } from '../instant.js';
import { cited, coverages, factsOf, noteLabel } from '../texts.js';
import { decisionsBehind, recordingsBehind } from './behind.js';
import { type Cell, type Row, rowsOf, wordsIn } from './cells.js';
import type { Item } from './item.js';
import { japaneseDay } from './japaneseDay.js';
import { isUnknown, listsOf } from './lists.js';
import { isOfRecord } from './ofRecord.js';
import { paperEraDay } from './paperDay.js';
import { style } from './style.js';
import { behindText, recordSections, revisionText, sections, unknownSide } from './texts.js';

export function asHtml({ name, timeZone, compare }: ComparedOrganizationFragment): string {
  const { from, to } = compare;
  const { changes, transfers, holders, posts, oversight } = listsOf(compare);
  const titles = isOfRecord(compare) ? recordSections : sections;
  const title = `${escaped(name)} 組織 新旧対照表`;
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}（${from.date} → ${to.date}）</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="dates">旧　${momentText(from, to)}　／　新　${momentText(to, from)}</p>
</header>
${coverageNote(compare)}
${tableHtml(compare)}
${section(isOfRecord(compare) ? titles.changes.ja : '変更の内容', changes)}
${section(titles.transfers.ja, transfers)}
${section(titles.holders.ja, holders)}
${section(titles.posts.ja, posts)}
${section(titles.oversight.ja, oversight)}
${footer(compare, timeZone)}
</body>
</html>
`;
}

/** The revision is shown where the two differ in it. */
const momentText = (moment: ComparedMomentFragment, other: ComparedMomentFragment) =>
  japaneseDay(moment.date) + (moment.revision === other.revision ? '' : revisionText(moment.revision));

function coverageNote(comparison: ComparisonFragment): string {
  const { from, to } = comparison;
  const [old, now] = [coverages[from.coverage].ja, coverages[to.coverage].ja];
  const why = isUnknown(comparison) ? `${unknownSide.ja}。` : '';
  if (from.coverage !== to.coverage) return `<p class="note">旧：${old}。新：${now}。${why}</p>`;
  return from.coverage === 'COMPLETE' ? '' : `<p class="note">新旧とも、${old}。${why}</p>`;
}

const legend = `<ul class="note">
<li><del>旧</del> <span class="words">〔廃止〕ほか</span>　なくなる組織（青、取消線）</li>
<li><ins>新</ins> <span class="words">〔新設〕ほか</span>　新たな組織又は名称（赤、下線）</li>
<li><span class="was">旧</span>　改称、移管等の前の組織（青、点線）</li>
<li>→　上位の組織の変更に伴い所属のみ変わる組織</li>
</ul>`;

const recordLegend = `<ul class="note">
<li><del>旧</del> <span class="words">〔記録から削除〕</span>　旧の記録のみにある組織（青、取消線）</li>
<li><ins>新</ins> <span class="words">〔記録に追加〕ほか</span>　新の記録のみにある組織又は記載（赤、下線）</li>
<li><span class="was">旧</span>　旧の記録の記載（青、点線）</li>
<li>→　上位の組織の記録とともに所属のみ異なる組織</li>
</ul>`;

function tableHtml(comparison: ComparisonFragment): string {
  const { table, from, to } = comparison;
  if (table.length === 0) return '';
  const [old, now] = [from, to].map(({ date }) => japaneseDay(date));
  const [oldRevision, newRevision] =
    from.revision === to.revision ? ['', ''] : [from, to].map(({ revision }) => revisionText(revision));
  return `${isOfRecord(comparison) ? recordLegend : legend}
<table>
<thead><tr><th scope="col">旧（${old}）${oldRevision}</th><th scope="col">新（${now}）${newRevision}</th></tr></thead>
<tbody>
${rowsOf(comparison).map(rowHtml).join('\n')}
</tbody>
</table>`;
}

function rowHtml({ before, after }: Row): string {
  const depth = (after ?? before)?.unit.depth;
  const level = depth === 0 ? ' class="top"' : depth === 1 ? ' class="second"' : '';
  return `<tr${level}><td>${cellHtml('before', before)}</td><td>${cellHtml('after', after)}</td></tr>`;
}

function cellHtml(side: 'before' | 'after', cell?: Cell): string {
  if (!cell) return '';
  const name = escaped(cell.text);
  const changed = side === 'before' ? `<span class="was">${name}</span>` : `<ins>${name}</ins>`;
  const marked = {
    same: name,
    new: `<ins>${name}</ins>`,
    removed: `<del>${name}</del>`,
    changed,
    carried: `→ ${name}`,
  };
  const words = cell.words.length > 0 ? ` <span class="words">${wordsIn(cell)}</span>` : '';
  return `<div class="d${Math.min(cell.unit.depth, 9)}">${marked[cell.mark]}${words}</div>`;
}

function section(title: string, items: Item[]): string {
  if (items.length === 0) return '';
  const lines = items.map((item) => {
    const words = escaped(item.sentence + behindText(item, paperEraDay));
    const notes = item.notes.map((note) => `<div class="remark">${noteLabel.ja}：${escaped(note)}</div>`);
    return `<li>${words}<span class="clause">${escaped(cited(item.clause))}</span>${notes.join('')}</li>`;
  });
  return `<section>\n<h2>${title}</h2>\n<ol>\n${lines.join('\n')}\n</ol>\n</section>`;
}

/** The days and papers of the decisions, the recordings between two revisions, and how to cite the two sides. */
function footer(comparison: ComparisonFragment, timeZone: string): string {
  const decisions = decisionsBehind(comparison).map((decision) => {
    const facts = factsOf(decision).map(({ label, text }) => `<br>${label.ja}：${escaped(text)}`);
    return `<p>${escaped(decision.title)}（${japaneseDay(decision.effectiveOn)}施行）${facts.join('')}</p>`;
  });
  const recordings = recordingsBehind(comparison).map(
    ({ number, recordedAt, reason }) =>
      `<p>第${number}版（${localInstant(recordedAt, timeZone)}）${reason ? `：${escaped(reason)}` : ''}</p>`,
  );
  const { from, to } = comparison;
  return `<footer>
${[...decisions, ...recordings].join('\n')}
<p>引用：旧 ${escaped(from.citation)}　新 ${escaped(to.citation)}</p>
</footer>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
