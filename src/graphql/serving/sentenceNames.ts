/** The names of the units, duties and posts in the sentence of an event. */
import type { Names, Path } from '../../domain/sentence/names.js';
import { spokenOf } from '../../domain/sentence/spokenOf.js';
import { type Day, eveOf } from '../../domain/words/day.js';
import type { Fact, Parent, UnitId } from '../../domain/words/event.js';
import type { DataSource } from './context.js';

/** The revision as of which names are taken, and the effective day of the event. */
interface Recording {
  organization: number;
  revision: number;
  effectiveOn: Day;
}

/**
 * The names as known at one revision. With the revision that recorded the event, its sentence never changes, whatever
 * later revisions say about the same days.
 */
export async function namesFor(source: DataSource, fact: Fact, recording: Recording): Promise<Names> {
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

/** Goes upwards from the unit: one statement per level for the units of all events, however large the trees are. */
export async function pathOn(
  { loaders }: DataSource,
  { organization, revision }: Pick<Recording, 'organization' | 'revision'>,
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

async function dutyName({ loaders }: DataSource, { organization, revision }: Recording, id: string) {
  return (await loaders.duty.load({ organization, id, revision }))?.name;
}

async function postOn(
  { loaders }: DataSource,
  { organization, revision }: Recording,
  post: string,
  date: Day,
) {
  const states = await loaders.statesOfPost.load({ organization, post, revision });
  const state = states.find(({ from, until }) => from <= date && (until === null || date < until));
  return state && { name: state.name, rank: state.rank ?? undefined };
}
