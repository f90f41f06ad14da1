/** Units, duties and posts that only the older chart lists ended by the day of the later one; the exact day is unknown. */

import type { History } from '../../history/history.js';
import type { Fact } from '../../words/event.js';
import type { ChartFact } from './chart.js';

/** Duties end only if the later chart lists any duties, posts only if it lists any posts: else it left them out. */
export function endsOn({ baseline, effective, duties }: History, stated: ChartFact[]): ChartFact[] {
  const later = effective.events.map(namedBy).filter((named) => named !== undefined);
  const isSilent = (type: Fact['type']) => !later.some((named) => named.type === type);
  return (
    stated
      .filter(({ fact }) => fact.type === 'UnitStated' || !isSilent(fact.type))
      .filter(({ fact }) => !later.some(({ id }) => id === namedBy(fact)?.id))
      // A duty that a later transfer first mentioned was held until then, so it did not end.
      .filter(({ fact }) => fact.type !== 'DutyStated' || !duties.has(fact.data.duty))
      .flatMap(({ fact, path }) => {
        const end = endOf(fact);
        return end ? [{ fact: end, path, day: baseline.knownFrom, isUncertain: true as const }] : [];
      })
  );
}

function namedBy(fact: Fact): { type: Fact['type']; id: string } | undefined {
  switch (fact.type) {
    case 'UnitStated':
      return { type: fact.type, id: fact.data.unit };
    case 'DutyStated':
      return { type: fact.type, id: fact.data.duty };
    case 'PostStated':
      return { type: fact.type, id: fact.data.post };
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
