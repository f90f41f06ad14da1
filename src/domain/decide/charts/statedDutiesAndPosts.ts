/** The duties and posts that a chart names. */

import type { Tree } from '../../fold/tree.js';
import { type Problem, problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import type { BaselineDuty, BaselinePost, Chart, UnitRef } from '../../words/command.js';
import type { Day } from '../../words/day.js';
import type { DutyId, Fact, PostId, UnitId } from '../../words/event.js';
import { unitOnDay } from './unitOnDay.js';

export interface StatedDutiesAndPosts {
  facts: { fact: Fact; path: string }[];
  problems: Problem[];
}

/** What a chart is read in. */
export interface ChartDay {
  day: Day;
  /** With the units of the chart. */
  tree: Tree;
  /** Their refs. */
  refs: Map<string, UnitId>;
  dutyId: (said: BaselineDuty, i: number, holders: UnitId[]) => DutyId;
  postId: (said: BaselinePost, i: number) => PostId;
  widened?: true;
}

export function statedDutiesAndPosts(
  { duties = [], posts = [] }: Chart,
  chart: ChartDay,
): StatedDutiesAndPosts {
  const problems: Problem[] = [];
  const unit = (text: UnitRef, path: string): UnitId => {
    const found = unitOnDay(chart, text, path);
    if (typeof found === 'string') return found;
    problems.push(found);
    return '';
  };
  const units = (texts: UnitRef[] | undefined, path: string) =>
    (texts ?? []).map((text, i) => unit(text, `${path}[${i}]`));
  const { widened } = chart;

  const dutyFacts = duties.map((said, i) => {
    const path = `duties[${i}]`;
    problems.push(...textProblems(said.name, 'name', `${path}.name`));
    if (said.holders.length === 0) problems.push(problem('EMPTY_LIST', [], { path: `${path}.holders` }));
    const holders = units(said.holders, `${path}.holders`);
    const data = { duty: chart.dutyId(said, i, holders), name: said.name, holders, widened };
    return { path, fact: { type: 'DutyStated' as const, data } };
  });
  const postFacts = posts.map((said, i) => {
    const path = `posts[${i}]`;
    const { name, rank, duties: tasks = [] } = said;
    problems.push(
      ...textProblems(name, 'name', `${path}.name`),
      ...textProblems(rank, 'name', `${path}.rank`),
      ...tasks.flatMap((task, k) => textProblems(task, 'name', `${path}.duties[${k}]`)),
    );
    const data = {
      post: chart.postId(said, i),
      name,
      rank,
      unit: said.unit === undefined ? undefined : unit(said.unit, `${path}.unit`),
      duties: tasks,
      oversees: units(said.oversees, `${path}.oversees`),
      widened,
    };
    return { path, fact: { type: 'PostStated' as const, data } };
  });
  return { facts: [...dutyFacts, ...postFacts], problems };
}
