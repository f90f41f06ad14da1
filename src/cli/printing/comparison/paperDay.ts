/** Days on paper, in Japanese, as exactly as the source knows them. */
import { type Dated, dayColumn, notExact } from '../when.js';
import { japaneseDay } from './japaneseDay.js';

/** 2026-04-01; 2026-04、日は不明. */
export const paperDay = (when: Dated): string => `${dayColumn(when).trimEnd()}${unknownPart(when)}`;

/** 令和8年（2026年）4月1日; 令和8年（2026年）4月、日は不明. */
export function paperEraDay(when: Dated): string {
  const unknown = { DAY: /$/, MONTH: /\d+日$/, YEAR: /\d+月\d+日$/, UNCERTAIN: /$/ }[when.precision];
  return japaneseDay(when.effectiveOn).replace(unknown, '') + unknownPart(when);
}

const unknownPart = ({ precision }: Dated) => (precision === 'DAY' ? '' : `、${notExact[precision].ja}`);
