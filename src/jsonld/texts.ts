/** The texts of the document in both languages. They are part of what an export writes: changed, they change its bytes. */
import { type Bilingual, say } from '../domain/words/bilingual.js';
import type { DatePrecision } from '../domain/words/change.js';
import type { OutcomeKind } from './outcomes.js';

export const outcomeLabels: Record<OutcomeKind, Bilingual> = {
  MERGED: say('統合', 'merged'),
  ABSORBED: say('編入', 'absorbed'),
  SPLIT: say('分割', 'split'),
  SPUN_OFF: say('分離', 'spun off'),
  RECOMPOSED: say('再編', 'recomposed'),
  REPLACED: say('廃止(後継あり)', 'replaced'),
  REINSTATED: say('復活', 'reinstated'),
  CREATED: say('新設', 'created'),
  ABOLISHED: say('廃止', 'abolished'),
};

export const precisionNotes: Record<Exclude<DatePrecision, 'DAY'>, Bilingual> = {
  MONTH: say('日付は月までしか分からない。', 'The day is known to the month only.'),
  YEAR: say('日付は年までしか分からない。', 'The day is known to the year only.'),
  UNCERTAIN: say(
    '日付は、成り立っていることが知られている最初の日。',
    'The day is the first on which it is known to hold.',
  ),
};
