import type { Bilingual } from '../../../../domain/words/bilingual.js';
import type { RecordedEvent } from '../../../../queries/record/events.js';

/** A line of an entry's sentence, and the events that it is about. */
export interface LineOfChange {
  sentence: Bilingual;
  events: RecordedEvent[];
}
