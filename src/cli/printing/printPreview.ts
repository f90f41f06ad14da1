/** What a file would do, on the terminal. */
import type { Preview } from '../asking/preview.js';
import { listLines } from './comparison/text.js';
import { cited, inWords } from './phrases.js';
import { paint, print } from './terminal.js';

export function printPreview({ days, units, laterEvents, impact }: Omit<Preview, 'problems'>): void {
  print(`${paint('bold', '影響する日 / Days that answer otherwise')}: ${days.join(', ') || none}`);
  print(`${paint('bold', '影響する組織単位 / Units')}: ${units.length || none}`);
  for (const { id, states } of units) print(`  ${paint('dim', id)}  ${states.at(-1)?.path.join('/') ?? ''}`);
  print(`${paint('bold', '以後の記録 / Later records that speak of them')}: ${laterEvents.length || none}`);
  for (const { id, effectiveOn, clause, sentence } of laterEvents) {
    print(`  ${effectiveOn}  ${paint('dim', id)}  ${sentence}${paint('dim', cited(clause))}`);
  }
  for (const comparison of impact) {
    const { from, to } = comparison;
    print(`\n${paint('bold', `${to.date}: 今の記録 → 記録後 / as known now → once recorded`)}`);
    if (from.coverage !== to.coverage) print(inWords(to.coverage));
    for (const line of listLines(comparison)) print(line);
  }
  if (days.length > impact.length) print(`\nほか${days.length - impact.length}日 / and more days`);
}

const none = 'なし / none';
