/** The days on which units are shown at a place. */
import { countOn, mostOf, type Steps } from '../../../../../queries/sizes/sizes.js';
import type { Place } from '../place.js';

/** Other days than above, so many of them. */
export const onDays = ({ sizes }: Place, count: number) => ({
  days: { count: Math.min(count, sizes.changeDays), units: mostOf(sizes.unitsOn), areRead: false },
});

/** The day that is asked about, and what there is on it. Absent: today. */
export function onDay({ sizes, count }: Place, date: unknown) {
  const { unitsOn, holdingsOn, postsOn } = sizes;
  const at = (steps: Steps) => (typeof date === 'string' ? countOn(steps, date) : mostOf(steps));
  const alone = (steps: Steps): Steps => [{ from: '', count: at(steps) }];
  const ofDay = { unitsOn: alone(unitsOn), holdingsOn: alone(holdingsOn), postsOn: alone(postsOn) };
  return { sizes: { ...sizes, ...ofDay }, days: { count, units: at(unitsOn), areRead: false } };
}
