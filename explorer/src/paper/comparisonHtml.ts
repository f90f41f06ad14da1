/** A comparison as one page, as a city publishes it (新旧対照表). It prints on A4 and needs nothing from outside. */

import type { Block } from '../compare/blocks.js';
import { clausesOf, noticesOf } from '../compare/lines.js';
import { OTHER_KINDS } from '../compare/others.js';
import type { Row, Side } from '../compare/rows.js';
import { escaped } from './escape.js';
import { paperStyle } from './paperStyle.js';
import {
  changeOf,
  decisionsIn,
  factsOf,
  marksIn,
  momentsInWords,
  type Sheet,
  type Sources,
} from './sheet.js';

export function comparisonHtml(sheet: Sheet, sources: Sources): string {
  const { name, lang, t, from, to, filter, notes, blocks } = sheet;
  const [old, now] = momentsInWords(sheet);
  const title = escaped(t.comparison.paperTitle(name));
  const remarks = [...(filter === undefined ? [] : [filter]), ...notes];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} ${from.date} → ${to.date}</title>
<style>${paperStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${escaped(t.comparison.oldAndNow(old, now))}</p>
</header>
${remarks.map((remark) => `<p class="note">${escaped(remark)}</p>`).join('\n')}
<table>
<thead><tr><th scope="col">${escaped(`${t.before}　${old}`)}</th><th scope="col">${escaped(`${t.after}　${now}`)}</th><th scope="col">${escaped(t.sentence)}</th></tr></thead>
${blocks.map((block) => blockHtml(sheet, block)).join('\n')}
</table>
<footer>
${decisionsHtml(sheet, sources)}
<p>${escaped(t.comparison.citations(from.citation, to.citation))}</p>
</footer>
</body>
</html>
`;
}

function blockHtml(sheet: Sheet, { rows, others }: Block): string {
  const lists = OTHER_KINDS.map((kind) => {
    const items = others.filter((other) => other.kind === kind);
    if (items.length === 0) return '';
    const lines = items.map((item) => `<li>${escaped(item.sentence)}${behind(clausesOf(item), [])}</li>`);
    return `<tr class="others"><td colspan="3"><h2>${escaped(sheet.t[kind])}</h2><ul>${lines.join('')}</ul></td></tr>`;
  });
  return `<tbody>\n${rows.map((row) => rowHtml(sheet, row)).join('\n')}\n${lists.filter(Boolean).join('\n')}\n</tbody>`;
}

function rowHtml(sheet: Sheet, row: Row): string {
  const { before, after, depth, kinds } = row;
  const words = marksIn(sheet, row).map(
    ({ sign, word, color }) => `<b class="${color}">${escaped(`${sign} ${word}`)}</b> `,
  );
  const lines = row.isFirst ? (changeOf(sheet, row)?.lines ?? []) : [];
  const sentences = lines.map(
    (line) => `<p>${escaped(line.sentence)}${behind(clausesOf(line), [...noticesOf(line).values()])}</p>`,
  );
  const level = depth === 0 ? ' class="top"' : '';
  return `<tr${level}><td>${nameHtml(row, before, 'del')}</td><td>${nameHtml(row, after, 'ins')}</td><td>${kinds.length === 0 ? '' : words.join('') + sentences.join('')}</td></tr>`;
}

/** Underlined or struck through, so that the page needs no colours. */
function nameHtml({ before, after, depth, kinds }: Row, side: Side | null, mark: 'del' | 'ins'): string {
  if (!side) return '';
  const isOwn = kinds.length > 0 && !kinds.includes('CARRIED') && !kinds.includes('REORDERED');
  const differs = before?.unitId !== after?.unitId || before?.displayName !== after?.displayName;
  const name = escaped(side.displayName);
  return `<div class="d${Math.min(depth, 6)}">${isOwn && differs ? `<${mark}>${name}</${mark}>` : name}</div>`;
}

const behind = (clauses: string, titles: readonly string[]) => {
  const text = [clauses, ...titles].filter((one) => one !== '').join('　');
  return text === '' ? '' : ` <small>${escaped(`［${text}］`)}</small>`;
};

function decisionsHtml({ t }: Sheet, sources: Sources): string {
  return decisionsIn(sources)
    .map((decision) => {
      const { title, effectiveOn } = decision;
      const facts = factsOf(decision, t).map((fact) => `<br>${escaped(fact)}`);
      return `<p>${escaped(title + t.comparison.takesEffect(effectiveOn))}${facts.join('')}</p>`;
    })
    .join('\n');
}
