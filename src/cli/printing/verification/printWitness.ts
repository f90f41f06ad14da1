/** What a witness wrote, and what a comparison with it found. */
import type { CheckedOrganization, ReadWitness } from '../../../witness/check.js';
import { writeTexts } from '../../../witness/texts.js';
import type { Written } from '../../../witness/write.js';
import { paint, print } from '../terminal.js';
import { both, witnessTexts } from '../texts.js';

export function printWritten({ entry, rewritten }: Written, place: string): void {
  print(
    `${place}: entry ${entry.number} is written (${entry.heads.length} organizations${entry.complete ? ', all' : ' with news'}, ${entry.at})`,
  );
  for (const one of rewritten) {
    const { ja, en } = writeTexts.rewritten(one);
    print(paint('red', `${one.organization}: ${witnessTexts.rewritten}`));
    print(`  ${ja}`);
    print(`  ${en}`);
  }
  if (rewritten.length > 0) print(`  ${both(witnessTexts.checkAdvice(place))}`);
}

export function printPlace(name: string, { entries, newest, findings, unreadable }: ReadWitness): void {
  if (findings.length === 0)
    print(
      `${name}: ${paint('green', witnessTexts.placeSound)} (${entries} entries, the newest of ${newest.at})`,
    );
  else print(paint('red', `${name}: ${witnessTexts.placeTouched}`));
  for (const { code, ja, en } of findings) printFinding(code, ja, en);
  for (const where of unreadable) print(`  ${both(witnessTexts.unreadable(where))}`);
}

export function printChecked({ organization, checkpoints, revision, findings }: CheckedOrganization): void {
  if (findings.length > 0) {
    print(paint('red', `${organization}: ${witnessTexts.rewritten}`));
    for (const { code, ja, en } of findings) printFinding(code, ja, en);
  } else if (checkpoints === 0) print(`${organization}: ${witnessTexts.unwitnessed}`);
  else
    print(
      `${organization}: ${paint('green', witnessTexts.sound)} (revision ${revision}, against ${checkpoints} checkpoint${checkpoints === 1 ? '' : 's'})`,
    );
}

function printFinding(code: string, ja: string, en: string): void {
  print(`  ${code}`);
  print(`    ${ja}`);
  print(`    ${en}`);
}
