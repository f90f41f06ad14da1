/** How much an organization has: what the price of a question is reckoned from. All are upper bounds, for every revision. */

/** Objects that belong to others, such as the events of revisions. */
export interface Group {
  /** All of them together. */
  all: number;
  /** The most that belong to one. */
  most: number;
  /** The numbers of the largest groups, the largest first, where they differ much. */
  largest?: readonly number[];
}

/** A number by days: from each day on, until the next one. '' is before all days. */
export type Steps = readonly { from: string; count: number }[];

/** How many on each of some days; '' is any day. */
export type OnDays = readonly { day: string; count: number }[];

export interface Sizes {
  unitsOn: Steps;
  holdingsOn: Steps;
  postsOn: Steps;
  units: number;
  /** States of units. */
  states: Group;
  /** Units of which a state begins or ends on a day, as it is known now. */
  unitChanges: OnDays;
  /** Units directly under a unit, or at the top. */
  children: Group;
  /** Events that mention a unit. */
  unitEvents: Group;
  revisionEvents: Group;
  reorganizationEvents: Group;
  /** Units that the events of a reorganization mention or change. */
  reorganizationUnits: Group;
  revisions: number;
  reorganizations: number;
  changeDays: number;
  names: number;
  duties: number;
  /** Holdings of a duty. */
  dutyHoldings: Group;
  /** Holdings of a unit. */
  unitHoldings: Group;
  posts: number;
  postStates: Group;
  /** States of posts while they belong to a unit. */
  unitPosts: Group;
  dutyTransfers: Group;
  unitTransfers: Group;
  oversights: Group;
  /** Successions that begin or end with a unit. */
  successions: Group;
  /** Units that the lineage of a unit has. */
  lineageUnits: Group;
  /** Successions that the lineage of a unit has. */
  lineageSuccessions: Group;
}

/** The most that so many of the groups can have together. */
export function largestOf({ all, most, largest }: Group, groups: number): number {
  if (!largest || groups > largest.length) return Math.min(all, groups * most);
  let sum = 0;
  for (let i = 0; i < groups; i++) sum += largest[i] ?? 0;
  return Math.min(all, sum);
}

export function countOn(steps: Steps, day: string): number {
  let count = 0;
  for (const step of steps) {
    if (step.from > day) break;
    count = step.count;
  }
  return count;
}

/** How many from the earlier of two days on, without that day, up to the later one. */
export function countBetween(days: OnDays, a: string, b: string): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let sum = 0;
  for (const { day, count } of days) if (day === '' || (low < day && day <= high)) sum += count;
  return sum;
}

export function mostOf(steps: Steps): number {
  let most = 0;
  for (const { count } of steps) most = Math.max(most, count);
  return most;
}
