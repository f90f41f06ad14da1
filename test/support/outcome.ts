/** What tests of amendments say of an answer. Every day and id is one of the organization as it is after it. */
import type { Command } from '../../src/domain/words/command.js';
import type { Day } from '../../src/domain/words/day.js';
import type { UnitId } from '../../src/domain/words/event.js';
import type { Names } from './given.js';

export interface Outcome {
  /** It is recorded, and now this is asked. */
  when(next: Command): Outcome;
  /** It is recorded, and on this day the whole tree is this one. */
  thenStands(date: Day, ...names: Names): Outcome;
  /** The unit at this path on this day has this name, kind, …, and this id if one is given. */
  thenShows(date: Day, path: string, state: { id?: UnitId; [field: string]: unknown }): Outcome;
  /** These hold the duty of this id on this day. */
  thenHold(date: Day, duty: string, ...paths: string[]): Outcome;
  /** The post of this id on this day; null: it does not exist. */
  thenPost(date: Day, post: string, state: object | null): Outcome;
  /** These posts oversee the unit at this path on this day. */
  thenOversee(date: Day, path: string, ...posts: string[]): Outcome;
  /** The recorded event now has this effective version; null: it is voided or withdrawn. */
  thenIsEffective(event: string, version: object | null): Outcome;
  /** The amendment of this event that is in effect, as 'Type day'; null: it is as recorded. */
  thenSupersededBy(event: string, by: string | null): Outcome;
  thenCovers(...periods: [from: Day, until: Day | null, coverage: string][]): Outcome;
  /** These are its events, as 'Type day', in order. */
  thenRecords(...events: string[]): Outcome;
  /** These are all problems, as 'CODE path', in any order. */
  thenRefuses(...problems: string[]): Outcome;
  /** It is recorded with these warnings and no others. */
  thenWarns(...problems: string[]): Outcome;
  /** Both sentences of every problem hold each of these words. */
  thenSays(...words: string[]): Outcome;
  /** The sentence of every problem in this language holds this text. */
  thenSaysIn(language: 'ja' | 'en', text: string): Outcome;
  /** These recorded events are listed by the problems, as 'Type day' in ledger order. */
  thenLists(...events: string[]): Outcome;
  /** The problems are about these units. */
  thenIsAbout(...ids: UnitId[]): Outcome;
}
