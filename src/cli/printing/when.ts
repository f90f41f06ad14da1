/** A day as exactly as the source knows it. */
import { type Bilingual, say } from '../../domain/words/bilingual.js';
import type { DatePrecision } from '../asking/questions/enums.generated.js';
import { both } from './texts.js';

export interface Dated {
  effectiveOn: string;
  precision: DatePrecision;
}

/** What is known of the day, as wide as a whole day: 2026-04-01, 2026-04, or 2026. */
export function dayColumn({ effectiveOn, precision }: Dated): string {
  const known = { DAY: 10, MONTH: 7, YEAR: 4, UNCERTAIN: 10 }[precision];
  return effectiveOn.slice(0, known).padEnd(effectiveOn.length);
}

/** What is not known of a day. */
export const notExact: Record<Exclude<DatePrecision, 'DAY'>, Bilingual> = {
  MONTH: say('日は不明', 'day not known'),
  YEAR: say('月日は不明', 'month and day not known'),
  UNCERTAIN: say('この日までに。正確な日は不明', 'by this day; the exact day is not known'),
};

/** What to add to the day where the source does not know it exactly; else an empty text. `of`: which of two days it is. */
export const precisionNote = ({ precision }: Pick<Dated, 'precision'>, of?: string): string =>
  precision === 'DAY' ? '' : `（${of === undefined ? '' : `${of}: `}${both(notExact[precision])}）`;
