/** Units, duties and posts that only the older chart lists ended by the day of a later one; the exact day is unknown. */

import type { History } from '../../history/history.js';
import type { Day } from '../../words/day.js';
import type { Event, Fact } from '../../words/event.js';
import type { ChartFact } from './chart.js';

/**
 * Units end by the next chart. A chart without duties (posts) says nothing about them, so they end by the first later
 * chart that lists any, if there is one.
 */
export function endsOn({ baseline, effective, duties }: History, stated: ChartFact[]): ChartFact[] {
  const later = effective.events.filter((event) => namedBy(event) !== undefined);
  return (
    stated
      .filter(({ fact }) => !later.some((event) => namedBy(event) === namedBy(fact)))
      // A duty that a later transfer first mentioned was held until then, so it did not end.
      .filter(({ fact }) => fact.type !== 'DutyStated' || !duties.has(fact.data.duty))
      .flatMap(({ fact, path }) => {
        const end = endOf(fact);
        const day = fact.type === 'UnitStated' ? baseline.knownFrom : firstDayOf(fact.type, later);
        return end && day !== undefined ? [{ fact: end, path, day, isUncertain: true as const }] : [];
      })
  );
}

/** The first day on which a later chart states anything of this type. */
const firstDayOf = (type: Fact['type'], later: Event[]): Day | undefined =>
  later
    .filter((event) => event.type === type)
    .map(({ effectiveOn }) => effectiveOn)
    .sort()[0];

/** The id of the unit, duty or post that a chart states. */
function namedBy(fact: Fact): string | undefined {
  switch (fact.type) {
    case 'UnitStated':
      return fact.data.unit;
    case 'DutyStated':
      return fact.data.duty;
    case 'PostStated':
      return fact.data.post;
    default:
      return undefined;
  }
}

function endOf(fact: Fact): Fact | undefined {
  switch (fact.type) {
    case 'UnitStated':
      return { type: 'UnitAbolished', data: { unit: fact.data.unit } };
    case 'DutyStated':
      return { type: 'DutyEnded', data: { duty: fact.data.duty, holders: fact.data.holders } };
    case 'PostStated':
      return { type: 'PostAbolished', data: { post: fact.data.post } };
    default:
      return undefined;
  }
}
