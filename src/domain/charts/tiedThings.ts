/** The duties and posts of an older chart are those of the later one that are called the same, in its order. */
import type { BaselineDuty, BaselinePost, Chart } from '../command.js';
import type { Event } from '../event.js';
import type { History } from '../history.js';
import { nameKey } from '../unitRef.js';
import type { ChartDay } from './statedThings.js';

export function tiedThings(
  { baseline, dutyIds, postIds, readings }: History,
  { duties = [], posts = [] }: Chart,
): Pick<ChartDay, 'dutyId' | 'postId'> {
  const duty = ids(duties, statedNames(readings.events, 'DutyStated'), `${baseline.code}:d`, dutyIds.size);
  const post = ids(posts, statedNames(readings.events, 'PostStated'), `${baseline.code}:p`, postIds.size);
  return { dutyId: (_: BaselineDuty, i) => duty[i]!, postId: (_: BaselinePost, i) => post[i]! };
}

/** Of several that are called the same, the first is the first. */
function ids(
  said: { name: string }[],
  known: { id: string; name: string }[],
  prefix: string,
  given: number,
): string[] {
  const free = [...known];
  let fresh = given;
  return said.map(({ name }) => {
    const place = free.findIndex((one) => nameKey(one.name) === nameKey(name));
    const [tied] = place < 0 ? [] : free.splice(place, 1);
    return tied?.id ?? `${prefix}${++fresh}`;
  });
}

function statedNames(events: Event[], type: 'DutyStated' | 'PostStated'): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const event of events) {
    if (event.type !== type) continue;
    const id = event.type === 'DutyStated' ? event.data.duty : event.data.post;
    if (!names.has(id)) names.set(id, event.data.name);
  }
  return [...names].map(([id, name]) => ({ id, name }));
}
