/** Every amendment in words: the old ones quoted beside the new ones, as lists of errata have them. */

import { type Bilingual, say } from '../words/bilingual.js';
import type { DatePrecision } from '../words/change.js';
import type { Day } from '../words/day.js';
import type { Fact } from '../words/event.js';
import { eventSentence } from './eventSentence.js';
import type { Language, Names } from './names.js';
import { dayName, quote, sentence, series } from './words.js';

/** An event of the world as it is read. */
export interface Reading {
  fact: Fact;
  names: Names;
  effectiveOn: Day;
  precision: DatePrecision;
  clause?: string;
  note?: string;
  /** It is not read any more: these are the words that last were. */
  leftOut: boolean;
}

/** A reorganization as it is read. */
export interface Plan {
  title: string;
  effectiveOn: Day;
  withdrawn: boolean;
  withdrawnOn?: Day;
}

/** An amendment with what it is about in the end, as that was read before and is read with it. */
export type Amended =
  | { type: 'ReorganizationRescheduled' | 'ReorganizationWithdrawn'; before: Plan; after: Plan }
  | { type: 'EventCorrected'; before: Reading; after: Reading }
  | { type: 'EventVoided'; voided?: Amended; before: Plan | Reading; after: Plan | Reading };

/** What the amendment says, as one sentence. */
export const amendmentSentence = (amended: Amended, lang: Language): string => sentence(told(amended), lang);

function told(amended: Amended): Bilingual {
  const { before, after } = amended;
  switch (amended.type) {
    case 'ReorganizationRescheduled': {
      const [title, old, now] = [nameOf(before), dayName(before.effectiveOn), dayName(after.effectiveOn)];
      return say(
        `${title.ja}の施行日を${old.ja}から${now.ja}に改める`,
        `changed the effective day of ${title.en} from ${old.en} to ${now.en}`,
      );
    }
    case 'ReorganizationWithdrawn': {
      const title = nameOf(after);
      if (amended.after.withdrawnOn === undefined)
        return say(`${title.ja}を取りやめる`, `withdrew ${title.en}`);
      const on = dayName(amended.after.withdrawnOn);
      return say(`${title.ja}を${on.ja}付けで取りやめる`, `withdrew ${title.en} as of ${on.en}`);
    }
    case 'EventCorrected':
      return corrected(amended.before, amended.after);
    case 'EventVoided': {
      const what = recordOf(amended);
      const again = readAgain(before, after);
      return amended.voided && again
        ? say(`${what.ja}を取り消し、${again.ja}に戻す`, `voided ${what.en}, so that it ${again.en} again`)
        : say(`${what.ja}を取り消す`, `voided ${what.en}`);
    }
  }
}

function corrected(before: Reading, after: Reading): Bilingual {
  const [old, now] = [nameOf(before), nameOf(after)];
  const sameWords = old.ja === now.ja && old.en === now.en;
  const sameDay = before.effectiveOn === after.effectiveOn;
  if (before.leftOut) {
    return sameWords
      ? say(`取り消した${now.ja}の記録を復活`, `restored the record ${now.en}, which had been voided`)
      : say(
          `取り消した${old.ja}の記録を${now.ja}として復活`,
          `restored the voided record ${old.en} as ${now.en}`,
        );
  }
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

/** What differs besides the words and the day. */
function particulars(before: Reading, after: Reading): Bilingual {
  const differing = [
    ...(before.clause === after.clause ? [] : [say('条項', 'clause')]),
    ...(before.note === after.note ? [] : [say('備考', 'note')]),
    ...(before.precision === after.precision ? [] : [say('日付の確かさ', 'precision of the day')]),
  ];
  if (differing.length === 0) return say('細目', 'particulars');
  return say(series(differing.map(({ ja }) => ja)).ja, series(differing.map(({ en }) => en)).en);
}

/** What was recorded, as a thing that can be voided. */
function recordOf(amended: Amended): Bilingual {
  if (amended.type !== 'EventVoided') return amendment(amended);
  if (amended.voided === undefined) {
    const { ja, en } = nameOf(amended.before);
    return say(`${ja}の記録`, `the record ${en}`);
  }
  return amended.voided.type === 'EventVoided' ? voiding(amended.voided) : amendment(amended.voided);
}

function voiding(amended: Extract<Amended, { type: 'EventVoided' }>): Bilingual {
  const { ja, en } = recordOf(amended);
  return say(`${ja}の取消し`, `the voiding of ${en}`);
}

function amendment(amended: Exclude<Amended, { type: 'EventVoided' }>): Bilingual {
  const [old, now] = [nameOf(amended.before), nameOf(amended.after)];
  switch (amended.type) {
    case 'ReorganizationRescheduled': {
      const day = dayName(amended.after.effectiveOn);
      return say(`${now.ja}の施行日の${day.ja}への変更`, `the rescheduling of ${now.en} to ${day.en}`);
    }
    case 'ReorganizationWithdrawn':
      return say(`${now.ja}の取りやめ`, `the withdrawal of ${now.en}`);
    case 'EventCorrected':
      return old.ja === now.ja
        ? say(`${now.ja}の訂正`, `the correction of ${now.en}`)
        : say(`${old.ja}から${now.ja}への訂正`, `the correction of ${old.en} to ${now.en}`);
  }
}

/** What it is read as again; undefined if it reads as it did. */
function readAgain(before: Plan | Reading, after: Plan | Reading): Bilingual | undefined {
  const sameDay = before.effectiveOn === after.effectiveOn;
  if (isPlan(before) || isPlan(after)) {
    if (isPlan(after) && after.withdrawn) {
      return isPlan(before) && before.withdrawn ? undefined : say('取りやめ', 'is withdrawn');
    }
    if (isPlan(before) && !before.withdrawn && sameDay) return undefined;
    const day = dayName(after.effectiveOn);
    return say(`${day.ja}の施行`, `takes effect on ${day.en}`);
  }
  if (after.leftOut) return before.leftOut ? undefined : say('取消し', 'is left out');
  const [old, now] = [nameOf(before), nameOf(after)];
  if (before.leftOut || old.ja !== now.ja) {
    const words = sameDay ? now : withDay(after);
    return say(words.ja, `reads ${words.en}`);
  }
  const day = dayName(after.effectiveOn);
  if (!sameDay) return say(`${day.ja}の施行`, `takes effect on ${day.en}`);
  return undefined;
}

const isPlan = (subject: Plan | Reading): subject is Plan => 'title' in subject;

/** In quotation marks. */
function nameOf(subject: Plan | Reading): Bilingual {
  if (isPlan(subject)) return quote(say(subject.title, subject.title));
  const { fact, names } = subject;
  return quote(say(eventSentence(fact, names, 'JA'), eventSentence(fact, names, 'EN')));
}

function withDay(reading: Reading): Bilingual {
  const [words, day] = [nameOf(reading), dayName(reading.effectiveOn)];
  return say(`${words.ja}（${day.ja}）`, `${words.en} (${day.en})`);
}
