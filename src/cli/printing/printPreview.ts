/** What a file would do, on the terminal. */
import type { Preview } from '../asking/preview.js';
import { listLines } from './comparison/text.js';
import { paint, print } from './terminal.js';
import { cited, coverageText, none, previewTexts } from './texts.js';

export function printPreview({ days, units, laterEvents, impact }: Omit<Preview, 'problems'>): void {
  print(`${paint('bold', previewTexts.days)}: ${days.join(', ') || none}`);
  print(`${paint('bold', previewTexts.units)}: ${units.length || none}`);
  for (const { unitId, states } of units)
    print(`  ${paint('dim', unitId)}  ${states.at(-1)?.path.join('/') ?? ''}`);
  print(`${paint('bold', previewTexts.laterEvents)}: ${laterEvents.length || none}`);
  for (const { eventId, effectiveOn, clause, sentence } of laterEvents) {
    print(`  ${effectiveOn}  ${paint('dim', eventId)}  ${sentence}${paint('dim', cited(clause))}`);
  }
  for (const comparison of impact) {
    const { from, to } = comparison;
    print(`\n${paint('bold', `${to.date}: ${previewTexts.impact}`)}`);
    if (from.coverage !== to.coverage) print(coverageText(to.coverage));
    for (const line of listLines(comparison)) print(line);
  }
  if (days.length > impact.length) print(`\n${previewTexts.moreDays(days.length - impact.length)}`);
}
