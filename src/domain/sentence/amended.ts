/** What an amendment is about, and how its sentence names it. */

import { type Bilingual, say } from '../words/bilingual.js';
import type { DatePrecision } from '../words/change.js';
import type { Day } from '../words/day.js';
import { eventSentence } from './eventSentence.js';
import type { FactToSay } from './leftOutSentence.js';
import type { Names } from './names.js';
import { dayName, quote } from './words.js';

/** An event as it is in effect at some revision. */
export interface EventVersion {
  fact: FactToSay;
  names: Names;
  effectiveOn: Day;
  precision: DatePrecision;
  clause?: string;
  note?: string;
  /** It is voided or withdrawn: this is its last effective version. */
  leftOut: boolean;
}

/** A reorganization as it is in effect at some revision. */
export interface ReorganizationVersion {
  title: string;
  effectiveOn: Day;
  withdrawn: boolean;
  withdrawnOn?: Day;
}

/** An amendment, and the event or reorganization that it is about in the end: without it and with it. */
export type Amended =
  | {
      type: 'ReorganizationRescheduled' | 'ReorganizationWithdrawn';
      before: ReorganizationVersion;
      after: ReorganizationVersion;
    }
  | {
      type: 'EventCorrected';
      before: EventVersion;
      after: EventVersion;
      /** The record was right, but the change takes effect on another day. */
      rescheduled?: true;
    }
  | AmendedByVoiding;

export interface AmendedByVoiding {
  type: 'EventVoided';
  /** Present if what is voided is an amendment. */
  voided?: Amended;
  before: ReorganizationVersion | EventVersion;
  after: ReorganizationVersion | EventVersion;
}

export const isReorganization = (
  subject: ReorganizationVersion | EventVersion,
): subject is ReorganizationVersion => 'title' in subject;

/** Its title or its sentence, in quotation marks. */
export function nameOf(subject: ReorganizationVersion | EventVersion): Bilingual {
  if (isReorganization(subject)) return quote(say(subject.title, subject.title));
  const { fact, names } = subject;
  return quote(say(eventSentence(fact, names, 'JA'), eventSentence(fact, names, 'EN')));
}

export function withDay(event: EventVersion): Bilingual {
  const [words, day] = [nameOf(event), dayName(event.effectiveOn)];
  return say(`${words.ja}（${day.ja}）`, `${words.en} (${day.en})`);
}
