/** What a later chart given by ids would record, and what the rules on charts say against it. */
import type {
  BaselinePost,
  BaselineUnit,
  Command,
  ExtendBaseline,
  WidenBaseline,
} from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Anchor, EventData, Fact, Parent, PostId, UnitId } from '../../../src/domain/words/event.js';
import { effectiveEventsOf, type Past } from './effectiveEvents.js';
import { fold } from './fold.js';

export interface Charted {
  facts: { fact: Fact; on: Day; isUncertain?: boolean }[];
  refusals: string[];
}

interface Listed {
  said: BaselineUnit;
  unit: UnitId;
  parent: Parent;
  after?: Anchor;
}

/** From the top down, each with its id; a new one's is its '@ref'. */
function listed(units: readonly BaselineUnit[], parent: Parent): Listed[] {
  const idOf = ({ unit, ref }: BaselineUnit) => unit ?? `@${ref}`;
  const amongKnown = units.some(({ unit }) => unit !== undefined);
  return units.flatMap((said, i) => {
    const before = units[i - 1];
    const after = amongKnown ? (before ? idOf(before) : '') : undefined;
    return [{ said, unit: idOf(said), parent, after }, ...listed(said.children ?? [], idOf(said))];
  });
}

const stated = ({ said, unit, parent }: Listed): EventData['UnitStated'] => ({
  unit,
  name: said.name,
  displayName: said.displayName,
  kind: said.kind,
  parent,
});

const statedPost = (said: BaselinePost, post: PostId, widened?: true): Fact => ({
  type: 'PostStated',
  data: { ...said, post, duties: said.duties ?? [], oversees: said.oversees ?? [], widened },
});

/** The post of the same name in a later chart; of several of one name the first is the first, and so on. */
function tiedPosts(posts: readonly BaselinePost[], later: { post: PostId; name: string }[]): PostId[] {
  const free = later.filter(({ post }, i) => later.findIndex((one) => one.post === post) === i);
  return posts.map(({ name }, i) => {
    const place = free.findIndex((one) => one.name === name);
    return place < 0 ? `@post ${i}` : (free.splice(place, 1)[0]?.post ?? '?');
  });
}

const repeated = (known: UnitId[]) => (new Set(known).size < known.length ? ['a unit twice'] : []);

export function extensionOf(past: Past, { knownFrom: on, units, posts = [] }: ExtendBaseline): Charted {
  const all = listed(units, null);
  const charted = new Set(
    effectiveEventsOf(past).flatMap(({ type, data }) => (type === 'UnitStated' ? [data.unit] : [])),
  );
  const tied = all.filter(({ said }) => said.unit !== undefined).map(({ unit }) => unit);
  const ends = all.filter(({ said }) => said.unit === undefined);
  const later = effectiveEventsOf(past).flatMap((event) => (event.type === 'PostStated' ? [event] : []));
  const postIds = tiedPosts(
    posts,
    later.map(({ data }) => data),
  );
  // A later chart that names no posts says nothing about them.
  const [firstWithPosts] = later.map(({ effectiveOn }) => effectiveOn).sort();
  const endedPosts = firstWithPosts === undefined ? [] : postIds.filter((post) => post.startsWith('@'));
  return {
    facts: [
      ...all.map((one) => ({ fact: { type: 'UnitStated' as const, data: stated(one) }, on })),
      ...posts.map((said, i) => ({ fact: statedPost(said, postIds[i] ?? '?'), on })),
      ...ends.map(({ unit }) => ({
        fact: { type: 'UnitAbolished' as const, data: { unit } },
        on: past.knownFrom,
        isUncertain: true,
      })),
      ...endedPosts.map((post) => ({
        fact: { type: 'PostAbolished' as const, data: { post } },
        on: firstWithPosts ?? past.knownFrom,
        isUncertain: true,
      })),
    ],
    refusals: [
      ...(on < past.knownFrom ? [] : ['not before the baseline']),
      ...tied.filter((unit) => !charted.has(unit)).map((unit) => `no chart states ${unit}`),
      ...repeated(tied),
    ],
  };
}

export function wideningOf(past: Past, said: WidenBaseline): Charted {
  const { knownFrom: on = past.knownFrom, units, posts = [], under = null, coverage } = said;
  const all = listed(units, under);
  const tree = fold(effectiveEventsOf(past), on);
  const known = all.filter((one) => one.said.unit !== undefined);
  const fresh = all.filter((one) => one.said.unit === undefined);
  const differs = ({ said, unit, parent }: Listed) => {
    const state = tree.units.get(unit);
    return (
      state?.name !== said.name ||
      state.kind !== said.kind ||
      state.parent !== parent ||
      (said.displayName ?? state.displayName) !== state.displayName
    );
  };
  return {
    facts: [
      ...fresh.map((one) => ({
        fact: {
          type: 'UnitStated' as const,
          data: { ...stated(one), after: one.after, widened: true as const },
        },
        on,
      })),
      ...posts.map((one, i) => ({ fact: statedPost(one, `@post ${i}`, true), on })),
    ],
    refusals: [
      ...(on < past.knownFrom ? ['before the baseline'] : []),
      ...(under !== null && !tree.units.has(under) ? [`${under} does not stand`] : []),
      ...known.filter(differs).map(({ unit }) => `${unit} reads otherwise`),
      ...repeated(known.map(({ unit }) => unit)),
      ...(fresh.length === 0 && posts.length === 0 && coverage === undefined ? ['nothing said'] : []),
    ],
  };
}

/** `[from, until)`, oldest first. */
export interface Covered {
  from: Day;
  coverage: string;
}

/** How much is recorded from each day on, once a later chart is known. */
export function coveredAfter(covered: readonly Covered[], said: Command): Covered[] {
  const extend = 'extend' in said ? said.extend : undefined;
  const widen = 'widen' in said ? said.widen : undefined;
  const [first] = covered;
  if (extend && first)
    return [{ from: extend.knownFrom, coverage: extend.coverage ?? first.coverage }, ...covered];
  if (!widen?.coverage || !first) return [...covered];
  const from = widen.knownFrom ?? first.from;
  return [...covered.filter((one) => one.from < from), { from, coverage: widen.coverage }];
}
