/** The duties and posts that a chart names. */

import type { Tree } from '../../fold/tree.js';
import { type Problem, problem } from '../../problems/problem.js';
import { textProblems } from '../../problems/text.js';
import type { UnitRef } from '../../words/change.js';
import type { BaselineDuty, BaselinePost, Chart } from '../../words/command.js';
import type { Day } from '../../words/day.js';
import type { DutyId, PostId, UnitId } from '../../words/event.js';
import type { ChartFact } from './chart.js';
import { unitOnDay } from './unitOnDay.js';

export interface StatedDutiesAndPosts {
  facts: ChartFact[];
  problems: Problem[];
}

/** How the duties and posts of a chart find their units and their ids. */
export interface ChartDay {
  day: Day;
  /** With the units of the chart. */
  tree: Tree;
  /** The refs of these units. */
  refs: Map<string, UnitId>;
  dutyId: (said: BaselineDuty, i: number, holders: UnitId[]) => DutyId;
  postId: (said: BaselinePost, i: number) => PostId;
  /** The chart is added to the baseline later. */
  widened?: true;
}

export function statedDutiesAndPosts(
  { duties = [], posts = [] }: Chart,
  chart: ChartDay,
): StatedDutiesAndPosts {
  const stated = [
    ...duties.map((said, i) => statedDuty(chart, said, i)),
    ...posts.map((said, i) => statedPost(chart, said, i)),
  ];
  return {
    facts: stated.map(({ fact }) => fact),
    problems: stated.flatMap(({ problems }) => problems),
  };
}

interface Stated {
  fact: ChartFact;
  problems: Problem[];
}

function statedDuty(chart: ChartDay, said: BaselineDuty, i: number): Stated {
  const { day, widened } = chart;
  const { name } = said;
  const path = `duties[${i}]`;
  const holders = unitsOf(chart, said.holders, `${path}.holders`);
  const duty = chart.dutyId(said, i, holders.units);
  return {
    fact: { fact: { type: 'DutyStated', data: { duty, name, holders: holders.units, widened } }, path, day },
    problems: [
      ...textProblems(name, 'name', `${path}.name`),
      ...(said.holders.length === 0 ? [problem('EMPTY_LIST', [], { path: `${path}.holders` })] : []),
      ...holders.problems,
    ],
  };
}

function statedPost(chart: ChartDay, said: BaselinePost, i: number): Stated {
  const { day, widened } = chart;
  const { name, rank, duties = [] } = said;
  const path = `posts[${i}]`;
  const unit = said.unit === undefined ? undefined : unitOf(chart, said.unit, `${path}.unit`);
  const oversees = unitsOf(chart, said.oversees ?? [], `${path}.oversees`);
  const data = {
    post: chart.postId(said, i),
    name,
    rank,
    unit: unit?.units[0],
    duties,
    oversees: oversees.units,
    widened,
  };
  return {
    fact: { fact: { type: 'PostStated', data }, path, day },
    problems: [
      ...textProblems(name, 'name', `${path}.name`),
      ...textProblems(rank, 'name', `${path}.rank`),
      ...duties.flatMap((duty, k) => textProblems(duty, 'name', `${path}.duties[${k}]`)),
      ...(unit?.problems ?? []),
      ...oversees.problems,
    ],
  };
}

interface FoundUnits {
  /** One for each text: an empty id where the text points at no unit, or at several. */
  units: UnitId[];
  problems: Problem[];
}

function unitOf(chart: ChartDay, text: UnitRef, path: string): FoundUnits {
  const found = unitOnDay(chart, text, path);
  return typeof found === 'string' ? { units: [found], problems: [] } : { units: [''], problems: [found] };
}

function unitsOf(chart: ChartDay, texts: UnitRef[], path: string): FoundUnits {
  const found = texts.map((text, i) => unitOf(chart, text, `${path}[${i}]`));
  return {
    units: found.flatMap(({ units }) => units),
    problems: found.flatMap(({ problems }) => problems),
  };
}
