/** The texts of the document in both languages. They are part of what an export writes: changed, they change its bytes. */
import { changeKindWords, successionKindWords } from '../domain/sentence/kindWords.js';
import { type Bilingual, say } from '../domain/words/bilingual.js';
import type { DatePrecision } from '../domain/words/change.js';
import type { OutcomeKind } from './outcomes.js';

export const outcomeLabels: Record<OutcomeKind, Bilingual> = {
  ...successionKindWords,
  CREATED: changeKindWords.CREATED,
  ABOLISHED: changeKindWords.ABOLISHED,
};

export const precisionNotes: Record<Exclude<DatePrecision, 'DAY'>, Bilingual> = {
  MONTH: say('日付は月までしか分からない。', 'The day is known to the month only.'),
  YEAR: say('日付は年までしか分からない。', 'The day is known to the year only.'),
  UNCERTAIN: say(
    '日付は、成り立っていることが知られている最初の日。',
    'The day is the first on which it is known to hold.',
  ),
};
