/** The duties and posts that an organization is known to have had on its first day. */
import type { RegisterOrganization, UnitRef } from './command.js';
import type { Fact, UnitId } from './event.js';
import { type Problem, problem } from './problem.js';
import { textProblems } from './text.js';
import { named, stateOf, type Tree } from './tree.js';
import { parseRef, unitsAt } from './unitRef.js';

export interface StatedThings {
  facts: Fact[];
  problems: Problem[];
}

type Said = Pick<RegisterOrganization, 'code' | 'knownFrom' | 'duties' | 'posts'>;

/** Reads them in the baseline's tree; `refs` are the refs of its units. */
export function statedThings(said: Said, tree: Tree, refs: Map<string, UnitId>): StatedThings {
  const { code, knownFrom, duties = [], posts = [] } = said;
  const problems: Problem[] = [];

  function unit(text: UnitRef, path: string): UnitId {
    const parsed = parseRef(text);
    const found =
      'ref' in parsed
        ? [refs.get(parsed.ref) ?? []].flat()
        : stateOf(tree, text)
          ? [text]
          : unitsAt(named(tree), parsed.path);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only;
    problems.push(
      found.length > 1
        ? problem('AMBIGUOUS_UNIT', [text, found], { path, units: found })
        : 'ref' in parsed
          ? problem('UNKNOWN_REF', [parsed.ref], { path })
          : problem('UNKNOWN_UNIT', [text, knownFrom, []], { path }),
    );
    return '';
  }
  const units = (texts: UnitRef[] | undefined, path: string) =>
    (texts ?? []).map((text, i) => unit(text, `${path}[${i}]`));

  const dutyFacts = duties.map(({ name, holders }, i): Fact => {
    problems.push(...textProblems(name, 'name', `duties[${i}].name`));
    if (holders.length === 0) problems.push(problem('EMPTY_LIST', [], { path: `duties[${i}].holders` }));
    const data = { duty: `${code}:d${i + 1}`, name, holders: units(holders, `duties[${i}].holders`) };
    return { type: 'DutyStated', data };
  });
  const postFacts = posts.map((post, i): Fact => {
    const at = `posts[${i}]`;
    problems.push(
      ...textProblems(post.name, 'name', `${at}.name`),
      ...textProblems(post.rank, 'name', `${at}.rank`),
      ...(post.duties ?? []).flatMap((duty, k) => textProblems(duty, 'name', `${at}.duties[${k}]`)),
    );
    return {
      type: 'PostStated',
      data: {
        post: `${code}:p${i + 1}`,
        name: post.name,
        rank: post.rank,
        unit: post.unit === undefined ? undefined : unit(post.unit, `${at}.unit`),
        duties: post.duties ?? [],
        oversees: units(post.oversees, `${at}.oversees`),
      },
    };
  });
  return { facts: [...dutyFacts, ...postFacts], problems };
}
