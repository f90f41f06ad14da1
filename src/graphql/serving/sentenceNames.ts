/** The names by which the sentence of a fact calls what it speaks of. */

import type { Names, Path } from '../../domain/sentence/names.js';
import { spokenOf } from '../../domain/sentence/spokenOf.js';
import { type Day, eveOf } from '../../domain/words/day.js';
import type { Fact, Parent, UnitId } from '../../domain/words/event.js';
import type { Source } from './context.js';

/** What recorded a fact, and the day on which it then took effect. */
interface Recording {
  organization: number;
  revision: number;
  effectiveOn: Day;
}

/**
 * As they were known at the revision that recorded the fact, where all that it names is known: so its sentence
 * never changes, whatever later revisions make of the same days.
 */
export async function namesFor(source: Source, fact: Fact, recording: Recording): Promise<Names> {
  const { units, duties, posts } = spokenOf(fact);
  const { effectiveOn: day } = recording;
  const eve = eveOf(day);
  const [before, after, dutyNames, postStates] = await Promise.all([
    byId(units, (unit) => pathOn(source, recording, unit, eve)),
    byId(units, (unit) => pathOn(source, recording, unit, day)),
    byId(duties, (id) => dutyName(source, recording, id)),
    byId(
      posts,
      async (post) => (await postOn(source, recording, post, eve)) ?? postOn(source, recording, post, day),
    ),
  ]);
  return {
    before: (unit) => before.get(unit),
    after: (unit) => after.get(unit),
    duty: (duty) => dutyNames.get(duty),
    post: (post) => postStates.get(post),
  };
}

async function byId<T>(ids: string[], find: (id: string) => Promise<T>): Promise<Map<string, T>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await find(id)] as const)));
}

/** Upwards from the unit: one statement a level for all units of all events, however large the trees. */
async function pathOn(
  { loaders }: Source,
  { organization, revision }: Recording,
  unit: UnitId,
  date: Day,
): Promise<Path | undefined> {
  const path: Path = [];
  for (let at: Parent = unit; at !== null; ) {
    const state = await loaders.unitOn.load({ organization, unit: at, date, revision });
    if (!state) break;
    path.unshift(state.name);
    at = state.parent;
  }
  return path.length > 0 ? path : undefined;
}

async function dutyName({ loaders }: Source, { organization, revision }: Recording, id: string) {
  return (await loaders.duty.load({ organization, id, revision }))?.name;
}

async function postOn({ loaders }: Source, { organization, revision }: Recording, post: string, date: Day) {
  const states = await loaders.statesOfPost.load({ organization, post, revision });
  const state = states.find(({ from, until }) => from <= date && (until === null || date < until));
  return state && { name: state.name, rank: state.rank ?? undefined };
}
