/** What a record says of an event: its effective version at a moment, in words. */
import { eventSentence } from '../../../../domain/sentence/eventSentence.js';
import { type Bilingual, say } from '../../../../domain/words/bilingual.js';
import type { Day } from '../../../../domain/words/day.js';
import { equal } from '../../../../domain/words/equal.js';
import { type Fact, isAmendment } from '../../../../domain/words/event.js';
import type { Moment } from '../../../../queries/moment/moment.js';
import type { RecordedEvent } from '../../../../queries/record/events.js';
import type { DataSource } from '../../../serving/context.js';
import { contentInEffectOf, loadEvent } from '../../../serving/effectiveVersion.js';
import { namesFor } from '../../../serving/sentenceNames.js';

export interface EventInWords {
  fact: Fact;
  words: Bilingual;
  on: Day;
  inEffect: boolean;
}

/** Also where one of the two is a correction, which is recorded with less around its content. */
export const sameFact = (a: Fact | undefined, b: Fact | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.type === b.type && equal(a.data, b.data);

/** The event that a chain of amendments is about in the end; undefined: it is about a reorganization. */
export async function subjectOf(
  source: DataSource,
  event: RecordedEvent,
): Promise<RecordedEvent | undefined> {
  if (!isAmendment(event)) return event;
  if (!('event' in event.data)) return undefined;
  return subjectOf(source, await loadEvent(source, event.organization, event.data.event));
}

/** Undefined: the event is not known at the moment, or left out. */
export async function saidAt(
  source: DataSource,
  event: RecordedEvent,
  { organization, date, revision }: Moment,
): Promise<EventInWords | undefined> {
  if (event.revision > revision) return undefined;
  const { fact, effectiveOn: on, leftOut } = await contentInEffectOf(source, event)(revision);
  if (leftOut) return undefined;
  const names = await namesFor(source, fact, { organization: organization.id, revision, effectiveOn: on });
  const words = say(eventSentence(fact, names, 'JA'), eventSentence(fact, names, 'EN'));
  return { fact, words, on, inEffect: on <= date };
}
