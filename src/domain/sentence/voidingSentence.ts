/** What is said of a voiding: which record is voided, and what is in effect again because of it. */

import { type Bilingual, say } from '../words/bilingual.js';
import {
  type Amended,
  type AmendedByVoiding,
  type EventVersion,
  isReorganization,
  nameOf,
  type ReorganizationVersion,
  withDay,
} from './amended.js';
import { dayName } from './words.js';

export function voidedRecord(amended: AmendedByVoiding): Bilingual {
  const what = recordOf(amended);
  const again = inEffectAgain(amended);
  return amended.voided && again
    ? say(`${what.ja}を取り消し、${again.ja}に戻す`, `voided ${what.en}, so that it ${again.en} again`)
    : say(`${what.ja}を取り消す`, `voided ${what.en}`);
}

function recordOf({ voided, before }: AmendedByVoiding): Bilingual {
  if (voided === undefined) {
    const { ja, en } = nameOf(before);
    return say(`${ja}の記録`, `the record ${en}`);
  }
  return amendment(voided);
}

function amendment(amended: Amended): Bilingual {
  const [old, now] = [nameOf(amended.before), nameOf(amended.after)];
  switch (amended.type) {
    case 'ReorganizationRescheduled': {
      const day = dayName(amended.after.effectiveOn);
      return say(`${now.ja}の施行日の${day.ja}への変更`, `the rescheduling of ${now.en} to ${day.en}`);
    }
    case 'ReorganizationWithdrawn':
      return say(`${now.ja}の取りやめ`, `the withdrawal of ${now.en}`);
    case 'EventCorrected':
      if (amended.rescheduled) {
        const day = dayName(amended.after.effectiveOn);
        return say(`${now.ja}の施行日の${day.ja}への変更`, `the rescheduling of ${now.en} to ${day.en}`);
      }
      return old.ja === now.ja
        ? say(`${now.ja}の訂正`, `the correction of ${now.en}`)
        : say(`${old.ja}から${now.ja}への訂正`, `the correction of ${old.en} to ${now.en}`);
    case 'EventVoided': {
      const { ja, en } = recordOf(amended);
      return say(`${ja}の取消し`, `the voiding of ${en}`);
    }
  }
}

/** undefined: what is in effect stays the same. */
function inEffectAgain({ before, after }: AmendedByVoiding): Bilingual | undefined {
  return isReorganization(before) || isReorganization(after)
    ? reorganizationAgain(before, after)
    : eventAgain(before, after);
}

type Version = ReorganizationVersion | EventVersion;

function reorganizationAgain(before: Version, after: Version): Bilingual | undefined {
  if (isReorganization(after) && after.withdrawn) {
    return isReorganization(before) && before.withdrawn ? undefined : say('取りやめ', 'is withdrawn');
  }
  const sameDay = before.effectiveOn === after.effectiveOn;
  if (isReorganization(before) && !before.withdrawn && sameDay) return undefined;
  return onItsDay(after);
}

function eventAgain(before: EventVersion, after: EventVersion): Bilingual | undefined {
  if (after.leftOut) return before.leftOut ? undefined : say('取消し', 'is left out');
  const sameDay = before.effectiveOn === after.effectiveOn;
  const [old, now] = [nameOf(before), nameOf(after)];
  if (before.leftOut || old.ja !== now.ja) {
    const words = sameDay ? now : withDay(after);
    return say(words.ja, `reads ${words.en}`);
  }
  return sameDay ? undefined : onItsDay(after);
}

function onItsDay({ effectiveOn }: Version): Bilingual {
  const day = dayName(effectiveOn);
  return say(`${day.ja}の施行`, `takes effect on ${day.en}`);
}
