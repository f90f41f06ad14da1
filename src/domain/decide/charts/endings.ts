/** What an older chart names and the later one does not has ended by the later one's day, nobody knows when. */

import type { History } from '../../history/history.js';
import type { Fact } from '../../words/event.js';
import type { ChartFact } from './chart.js';

/** Duties and posts end only if the later chart tells of any: a chart that is silent on them says nothing. */
export function endsOn({ baseline, effective, duties }: History, stated: ChartFact[]): ChartFact[] {
  const later = effective.events.map(namedBy).filter((named) => named !== undefined);
  const isSilent = (type: Fact['type']) => !later.some((named) => named.type === type);
  return (
    stated
      .filter(({ fact }) => fact.type === 'UnitStated' || !isSilent(fact.type))
      .filter(({ fact }) => !later.some(({ id }) => id === namedBy(fact)?.id))
      // One that was first heard of when it moved was held until then.
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
