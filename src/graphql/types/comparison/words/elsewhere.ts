/** What the record that does not have a unit or post on the day says of it instead. */
import type { Elsewhere } from '../../../../domain/sentence/comparison/claims.js';
import type { Day } from '../../../../domain/words/day.js';
import type { Moments } from '../../../../queries/compare/between.js';
import type { Moment } from '../../../../queries/moment/moment.js';

interface Period {
  from: Day;
  until: Day | null;
}

/** `has`: the moment that has it. `statesAt`: all its states at a revision, oldest first. */
export async function elsewhereOf(
  { from, to }: Moments,
  has: 'from' | 'to',
  statesAt: (moment: Moment) => Promise<Period[]>,
): Promise<Elsewhere> {
  const [having, lacking] = has === 'from' ? [from, to] : [to, from];
  const [known, other] = await Promise.all([statesAt(having), statesAt(lacking)]);
  const [first] = other;
  if (!first) return { is: 'UNKNOWN' };
  if (other.some(({ until }) => until !== null && until <= lacking.date)) return { is: 'ENDED' };
  const begins = known[0]?.from ?? having.date;
  return { is: 'LATER', days: has === 'from' ? [begins, first.from] : [first.from, begins] };
}
