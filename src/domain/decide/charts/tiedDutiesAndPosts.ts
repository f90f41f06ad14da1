/** A duty or post of an older chart is the one of the same name in the later chart; several of one name pair in order. */

import type { History } from '../../history/history.js';
import type { DutyId, Event, UnitId } from '../../words/event.js';
import { nameKey } from '../../words/unitRef.js';
import type { ChartDay } from './statedDutiesAndPosts.js';

export function tiedDutiesAndPosts(history: History): Pick<ChartDay, 'dutyId' | 'postId'> {
  const { baseline, dutyIds, postIds, effective } = history;
  const duties = { free: statedNames(effective.events, 'DutyStated'), given: dutyIds.size };
  const posts = { free: statedNames(effective.events, 'PostStated'), given: postIds.size };
  return {
    dutyId: ({ name }, _, holders) =>
      take(duties.free, name) ??
      impliedlyHeld(history, name, holders) ??
      `${baseline.code}:d${++duties.given}`,
    postId: ({ name }) => take(posts.free, name) ?? `${baseline.code}:p${++posts.given}`,
  };
}

/** The first one of this name that is still free. */
function take(free: { id: string; name: string }[], name: string): string | undefined {
  const place = free.findIndex((one) => nameKey(one.name) === nameKey(name));
  return place < 0 ? undefined : free.splice(place, 1)[0]?.id;
}

/** A duty that one of these units held before the transfer that first mentions it. */
function impliedlyHeld(
  { impliedHoldings, duties }: History,
  name: string,
  holders: UnitId[],
): DutyId | undefined {
  const held = holders.flatMap((unit) => (impliedHoldings.get(unit) ?? []).map(({ duty }) => duty));
  return held.find((duty) => nameKey(duties.get(duty) ?? '') === nameKey(name));
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
