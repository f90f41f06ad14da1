/** The days on which units are shown at a place. */
import { countOn, mostOf, type Steps } from '../../../../../queries/sizes/sizes.js';
import type { AskedMoment, Place } from '../place.js';
import type { Args } from '../priced.js';

/** Other days than above, so many of them. */
export const onDays = ({ sizes }: Place, count: number) => ({
  days: { count: Math.min(count, sizes.changeDays), units: mostOf(sizes.unitsOn), areRead: false },
});

/** The day that is asked about, and what there is on it. Without a date: today. */
export function onDay({ sizes, count }: Place, { date, knownAt }: Args) {
  const { unitsOn, holdingsOn, postsOn } = sizes;
  const at = (steps: Steps) => (typeof date === 'string' ? countOn(steps, date) : mostOf(steps));
  const alone = (steps: Steps): Steps => [{ from: '', count: at(steps) }];
  const ofDay = { unitsOn: alone(unitsOn), holdingsOn: alone(holdingsOn), postsOn: alone(postsOn) };
  const moment = {
    date: typeof date === 'string' ? date : undefined,
    knownAt: knownAt as AskedMoment['knownAt'],
  };
  return { sizes: { ...sizes, ...ofDay }, days: { count, units: at(unitsOn), areRead: false, moment } };
}
