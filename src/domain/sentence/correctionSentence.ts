/** What is said of a correction: the wrong words beside the right ones, as in a list of errata. */

import { type Bilingual, say } from '../words/bilingual.js';
import { type EventVersion, nameOf, withDay } from './amended.js';
import { dayName, series } from './words.js';

export function corrected(before: EventVersion, after: EventVersion): Bilingual {
  const [old, now] = [nameOf(before), nameOf(after)];
  const sameWords = old.ja === now.ja && old.en === now.en;
  const sameDay = before.effectiveOn === after.effectiveOn;
  if (before.leftOut) return restored(old, now, sameWords);
  if (sameWords && sameDay) {
    const what = particulars(before, after);
    return say(`${now.ja}の記録の${what.ja}を訂正`, `corrected the ${what.en} of the record ${now.en}`);
  }
  if (sameWords) {
    const [wrong, right] = [dayName(before.effectiveOn), dayName(after.effectiveOn)];
    return say(
      `${now.ja}の施行日を${wrong.ja}とあるのは${right.ja}の誤り`,
      `the effective day of ${now.en} should read ${right.en}, not ${wrong.en}`,
    );
  }
  const [wrong, right] = sameDay ? [old, now] : [withDay(before), withDay(after)];
  return say(`${wrong.ja}とあるのは${right.ja}の誤り`, `${wrong.en} should read ${right.en}`);
}

const restored = (old: Bilingual, now: Bilingual, sameWords: boolean): Bilingual =>
  sameWords
    ? say(`取り消した${now.ja}の記録を復活`, `restored the record ${now.en}, which had been voided`)
    : say(
        `取り消した${old.ja}の記録を${now.ja}として復活`,
        `restored the voided record ${old.en} as ${now.en}`,
      );

/** What differs besides the words and the day. */
function particulars(before: EventVersion, after: EventVersion): Bilingual {
  const differing = [
    ...(before.clause === after.clause ? [] : [say('条項', 'clause')]),
    ...(before.note === after.note ? [] : [say('備考', 'note')]),
    ...(before.precision === after.precision ? [] : [say('日付の確かさ', 'precision of the day')]),
  ];
  if (differing.length === 0) return say('細目', 'particulars');
  return say(series(differing.map(({ ja }) => ja)).ja, series(differing.map(({ en }) => en)).en);
}
