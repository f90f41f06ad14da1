/** Since when a duty is held, as exactly as the source knows it. */
import type { Day } from '../../../domain/words/day.js';
import type { DutyRecordFragment } from '../../asking/questions/dutyRecord.generated.js';
import { dayColumn, precisionNote } from '../when.js';
import { inEffect } from './records.js';
import { dutyTexts } from './texts.js';

interface Begun {
  from: Day | null;
  event: DutyRecordFragment;
}

/** A duty of a chart may be older than the record; a duty first mentioned by a transfer has no known first day. */
export function sinceWhen({ from, event }: Begun): string {
  if (from === null) return dutyTexts.sinceUnknown;
  const version = inEffect(event);
  const day = dayColumn({ effectiveOn: from, precision: version.precision }).trimEnd();
  if (!isStated(event)) return `${dutyTexts.since(day)}${precisionNote(version)}`;
  return `${dutyTexts.sinceOrEarlier(day)}${version.precision === 'UNCERTAIN' ? '' : precisionNote(version)}`;
}

interface Period extends Begun {
  until: Day | null;
  endedBy: DutyRecordFragment | null;
}

/** The two days as columns, and what to say of them behind whoever held the duty. */
export function periodOf({ from, event, until, endedBy }: Period): { days: string; remarks: string } {
  const begin = inEffect(event);
  const end = endedBy ? inEffect(endedBy) : null;
  const first = from === null ? '不明      ' : dayColumn({ effectiveOn: from, precision: begin.precision });
  const last =
    until === null ? '          ' : dayColumn({ effectiveOn: until, precision: end?.precision ?? 'DAY' });
  const ofBegin =
    from === null ? '' : isStated(event) ? dutyTexts.orEarlier : precisionNote(begin, dutyTexts.begin);
  return { days: `${first} – ${last}`, remarks: `${ofBegin}${end ? precisionNote(end, dutyTexts.end) : ''}` };
}

const isStated = ({ type }: DutyRecordFragment) => type === 'DutyStated';
