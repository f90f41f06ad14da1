/** One line of a list below the table of old and new. */
import type { Dated } from '../when.js';

export interface Item {
  sentence: string;
  /** Such as (3)②; empty where the source numbers nothing. */
  clause: string;
  /** Day and title of each notice behind the line; empty where one notice is behind the whole entry. */
  notices: Notice[];
  /** The days that the source does not know exactly, or that are not the day of the comparison. */
  days: Dated[];
  /** What the recorder remarked on the events behind the line. */
  notes: string[];
}

export interface Notice {
  when: Dated;
  title: string;
}
