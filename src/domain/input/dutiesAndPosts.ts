/** Finds the duties and posts that the changes of one command name, and gives ids to those it makes known. */

import type { KeptIds, NamedDuty } from '../fold/createdIds.js';
import { holdersOf, holds, type Tree } from '../fold/tree.js';
import type { History } from '../history/history.js';
import { type Problem, problem } from '../problems/problem.js';
import { similarNames } from '../problems/similarNames.js';
import type { Day } from '../words/day.js';
import type { DutyId, PostId, UnitId } from '../words/event.js';
import { nameKey } from '../words/unitRef.js';
import type { Draft, DutyAndPostPointers, FoundDuty } from './pointers.js';

interface MadeDuty {
  duty: DutyId;
  name: string;
  givers: UnitId[];
}

export interface DutiesAndPosts {
  /** The pointers of a change that takes effect on this day, of which `eve` is the tree of the eve. */
  on(day: Day, eve: Tree): (draft: Draft) => DutyAndPostPointers;
  problems: Problem[];
}

/** `kept`: the ids that the changes gave when they were recorded before. */
export function findDutiesAndPosts(
  history: History,
  drafts: Map<Day, Draft[]>,
  kept?: KeptIds,
): DutiesAndPosts {
  const { code } = history.baseline;
  const problems: Problem[] = [];
  const made: MadeDuty[] = [];
  const newPosts = postsOf(history, drafts, kept?.posts);

  const names = (): Map<DutyId, string> =>
    new Map([...history.duties, ...made.map(({ duty, name }) => [duty, name] as const)]);
  const called = (name: string): DutyId[] =>
    [...names()].filter(([, known]) => nameKey(known) === nameKey(name)).map(([duty]) => duty);
  const similar = (name: string) => similarNames(name, [...new Set(names().values())]);
  const known = (duty: DutyId, holders: UnitId[]): FoundDuty => ({
    duty,
    called: names().get(duty) ?? '',
    isNew: false,
    holders,
  });
  const none: FoundDuty = { duty: '', called: '', isNew: false, holders: [] };

  function make(name: string, givers: UnitId[], path: string): FoundDuty {
    const twin = made.find(
      (one) =>
        nameKey(one.name) === nameKey(name) &&
        (one.givers.length + givers.length === 0 || one.givers.some((giver) => givers.includes(giver))),
    );
    if (twin) return known(twin.duty, givers);
    const others = called(name).length > 0;
    const like = similar(name);
    if (like.length > 0) {
      const code = others ? 'DUTY_HELD_BY_OTHERS' : 'DUTY_NAME_SIMILAR';
      problems.push(problem(code, [name, like], { severity: 'WARNING', path }));
    }
    const { duties: before = [] } = kept ?? {};
    const duty =
      before[made.length]?.duty ?? `${code}:d${history.dutyIds.size + 1 + made.length - before.length}`;
    made.push({ duty, name, givers });
    return { duty, called: name, isNew: true, holders: givers };
  }

  function makeAgain({ duty, name }: NamedDuty, text: string, givers: UnitId[]): FoundDuty {
    const called = text === duty ? name : text;
    made.push({ duty, name: called, givers });
    return { duty, called, isNew: true, holders: givers };
  }

  function movedDuty(
    eve: Tree,
    text: string,
    givers: UnitId[] | undefined,
    fromOutside: boolean,
    path: string,
  ) {
    // While a change is decided again, the duty that it made known is not known. A chart's duty is no other of its name.
    const before = kept?.duties.find(({ duty }) => kept.isStatement || duty === text);
    if (before) return makeAgain(before, text, givers ?? []);
    if (names().has(text)) {
      const holders = givers ?? (fromOutside ? [] : holdersOf(eve, text));
      if (holders.length === 0 && !fromOutside)
        problems.push(problem('DUTY_HELD_BY_NOBODY', [names().get(text)!], { path }));
      return known(text, holders);
    }
    if (history.dutyIds.has(text)) {
      problems.push(problem('UNKNOWN_DUTY', [text, []], { path }));
      return none;
    }
    const candidates = called(text).filter((duty) =>
      givers
        ? givers.some((giver) => holds(eve, duty, giver))
        : fromOutside === (holdersOf(eve, duty).length === 0),
    );
    const idle = called(text).filter(
      (duty) => holdersOf(eve, duty).length === 0 && !made.some((one) => one.duty === duty),
    );
    const [only, other] = candidates.length > 0 || givers ? candidates : idle;
    if (only !== undefined && other !== undefined) {
      problems.push(problem('AMBIGUOUS_DUTY', [text, [only, other]], { path }));
      return none;
    }
    if (only !== undefined) return known(only, givers ?? holdersOf(eve, only));
    if (givers && idle.length > 0 && idle.length === called(text).length) {
      problems.push(problem('DUTY_HELD_BY_NOBODY', [text], { path }));
      return none;
    }
    return make(text, givers ?? [], path);
  }

  function endedDuty(eve: Tree, text: string, holder: UnitId | undefined, path: string) {
    const duties = names().has(text) ? [text] : called(text);
    const held = duties.filter((duty) =>
      holder ? holds(eve, duty, holder) : holdersOf(eve, duty).length > 0,
    );
    const [only, other] = held;
    if (only !== undefined && other === undefined)
      return known(only, holder ? [holder] : holdersOf(eve, only));
    problems.push(
      only !== undefined
        ? problem('AMBIGUOUS_DUTY', [text, held], { path })
        : duties.length > 0
          ? problem('DUTY_HELD_BY_NOBODY', [text], { path, units: holder ? [holder] : [] })
          : problem('UNKNOWN_DUTY', [text, similar(text)], { path }),
    );
    return none;
  }

  function post(day: Day, eve: Tree, text: string, path: string): PostId {
    if (history.postIds.has(text)) return text;
    const key = nameKey(text);
    const standing = [...eve.posts.now]
      .filter(([, { value }]) => nameKey(value.name) === key)
      .map(([id]) => id);
    const coming = newPosts.filter((one) => one.day <= day && nameKey(one.name) === key).map(({ id }) => id);
    const found = [...new Set([...standing, ...coming])];
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only;
    const ended = [...eve.endedPosts.values()].some(({ name }) => nameKey(name) === key);
    const all = [...eve.posts.now.values()].map(({ value }) => value.name);
    problems.push(
      found.length > 1
        ? problem('AMBIGUOUS_POST', [text, found], { path })
        : ended
          ? problem('POST_ENDED', [text], { path })
          : problem('UNKNOWN_POST', [text, similarNames(text, all)], { path }),
    );
    return '';
  }

  return {
    problems,
    on: (day, eve) => (draft) => ({
      movedDuty: (text, givers, outside, field) =>
        movedDuty(eve, text, givers, outside, `${draft.path}.${draft.verb}.${field}`),
      endedDuty: (text, holder, field) =>
        endedDuty(eve, text, holder, `${draft.path}.${draft.verb}.${field}`),
      post: (text, field) => post(day, eve, text, `${draft.path}.${draft.verb}.${field}`),
      newPost: () => newPosts.find(({ path }) => path === draft.path)?.id ?? '',
    }),
  };
}

/** The posts that the command creates, with their ids in the order of the days. */
function postsOf({ baseline, postIds }: History, drafts: Map<Day, Draft[]>, kept: PostId[] = []) {
  return [...drafts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, ofDay]) => ofDay.map((draft) => ({ day, draft })))
    .flatMap(({ day, draft }) => {
      const name = draft.change.createPost?.name;
      return name === undefined ? [] : [{ day, name, path: draft.path }];
    })
    .map((post, i) => ({
      ...post,
      id: kept[i] ?? `${baseline.code}:p${postIds.size + 1 + i - kept.length}`,
    }));
}
