/** How much of an organization is recorded on which days. */
import type { Coverage } from '../words/command.js';
import type { Content } from '../words/content.js';
import type { Day } from '../words/day.js';

/** `[from, until)`; null: until further notice. */
export interface CoveredPeriod {
  from: Day;
  until: Day | null;
  coverage: Coverage;
}

/** The periods after a revision of this content, oldest first. Neighbours of equal coverage are joined. */
export function coverageAfter(periods: CoveredPeriod[], content: Content): CoveredPeriod[] {
  if ('registration' in content) {
    const { knownFrom, coverage } = content.registration;
    return [{ from: knownFrom, until: null, coverage }];
  }
  const [first] = periods;
  if ('extension' in content && first) {
    const { knownFrom, coverage = first.coverage } = content.extension;
    return joined([{ from: knownFrom, until: first.from, coverage }, ...periods]);
  }
  if ('widening' in content && content.widening.coverage !== undefined) {
    return withLaterCoverage(periods, content.widening.knownFrom, content.widening.coverage);
  }
  return periods;
}

export const coverageOn = (periods: CoveredPeriod[], day: Day): Coverage | undefined =>
  periods.findLast(({ from }) => from <= day)?.coverage;

/** From `knownFrom` on the coverage is the one that the later chart states. */
function withLaterCoverage(periods: CoveredPeriod[], knownFrom: Day, coverage: Coverage): CoveredPeriod[] {
  const before = periods.filter(({ from }) => from < knownFrom);
  return joined([...before, { from: knownFrom, until: null, coverage }]);
}

/** Equal neighbours become one period; each period lasts until the next. */
function joined(periods: CoveredPeriod[]): CoveredPeriod[] {
  const begins = periods.filter(({ coverage }, i) => coverage !== periods[i - 1]?.coverage);
  return begins.map((period, i) => ({ ...period, until: begins[i + 1]?.from ?? null }));
}
