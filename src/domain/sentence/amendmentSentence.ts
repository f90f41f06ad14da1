/** Every amendment in words: the old words quoted beside the new ones, as in a list of errata. */

import { type Bilingual, say } from '../words/bilingual.js';
import { type Amended, type EventVersion, nameOf, type ReorganizationVersion } from './amended.js';
import { corrected } from './correctionSentence.js';
import type { Language } from './names.js';
import { voidedRecord } from './voidingSentence.js';
import { dayName, sentence } from './words.js';

/** What the amendment says, as one sentence. */
export const amendmentSentence = (amended: Amended, lang: Language): string =>
  sentence(inWords(amended), lang);

function inWords(amended: Amended): Bilingual {
  switch (amended.type) {
    case 'ReorganizationRescheduled':
      return rescheduled(amended.before, amended.after);
    case 'ReorganizationWithdrawn':
      return withdrawn(amended.after);
    case 'EventCorrected':
      return amended.rescheduled
        ? eventRescheduled(amended.before, amended.after)
        : corrected(amended.before, amended.after);
    case 'EventVoided':
      return voidedRecord(amended);
  }
}

function rescheduled(before: ReorganizationVersion, after: ReorganizationVersion): Bilingual {
  const [title, old, now] = [nameOf(before), dayName(before.effectiveOn), dayName(after.effectiveOn)];
  return say(
    `${title.ja}の施行日を${old.ja}から${now.ja}に改める`,
    `changed the effective day of ${title.en} from ${old.en} to ${now.en}`,
  );
}

/** A later day is a postponement; an earlier one is not called so. */
function eventRescheduled(before: EventVersion, after: EventVersion): Bilingual {
  const [what, old, now] = [nameOf(after), dayName(before.effectiveOn), dayName(after.effectiveOn)];
  if (before.effectiveOn === after.effectiveOn) {
    return say(
      `${what.ja}の施行日の確かさを改める`,
      `changed how exactly the effective day of ${what.en} is known`,
    );
  }
  return before.effectiveOn < after.effectiveOn
    ? say(
        `${what.ja}の施行日を${old.ja}から${now.ja}に延期`,
        `postponed ${what.en} from ${old.en} to ${now.en}`,
      )
    : say(
        `${what.ja}の施行日を${old.ja}から${now.ja}に繰上げ`,
        `moved ${what.en} forward from ${old.en} to ${now.en}`,
      );
}

function withdrawn(after: ReorganizationVersion): Bilingual {
  const title = nameOf(after);
  if (after.withdrawnOn === undefined) return say(`${title.ja}を取りやめる`, `withdrew ${title.en}`);
  const on = dayName(after.withdrawnOn);
  return say(`${title.ja}を${on.ja}付けで取りやめる`, `withdrew ${title.en} as of ${on.en}`);
}
