/** The sizes of several organizations together. */
import { countBetween, type Group, mostOf, type Sizes, type Steps } from './sizes.js';

/** After all days. */
const LAST = '9999-12-31';

export function mergedSizes(many: readonly Sizes[]): Sizes {
  const sum = (of: (sizes: Sizes) => number) => many.reduce((sum, sizes) => sum + of(sizes), 0);
  const most = (of: (sizes: Sizes) => number) => many.reduce((most, sizes) => Math.max(most, of(sizes)), 0);
  const largest = (of: (sizes: Sizes) => Steps): Steps => [
    { from: '', count: most((sizes) => mostOf(of(sizes))) },
  ];
  const together = (of: (sizes: Sizes) => Group): Group => ({
    all: sum((sizes) => of(sizes).all),
    most: most((sizes) => of(sizes).most),
  });
  return {
    unitsOn: largest(({ unitsOn }) => unitsOn),
    holdingsOn: largest(({ holdingsOn }) => holdingsOn),
    postsOn: largest(({ postsOn }) => postsOn),
    units: sum(({ units }) => units),
    states: together(({ states }) => states),
    unitChanges: [{ day: '', count: most(({ unitChanges }) => countBetween(unitChanges, '', LAST)) }],
    children: together(({ children }) => children),
    unitEvents: together(({ unitEvents }) => unitEvents),
    revisionEvents: together(({ revisionEvents }) => revisionEvents),
    reorganizationEvents: together(({ reorganizationEvents }) => reorganizationEvents),
    reorganizationUnits: together(({ reorganizationUnits }) => reorganizationUnits),
    revisions: sum(({ revisions }) => revisions),
    reorganizations: sum(({ reorganizations }) => reorganizations),
    changeDays: sum(({ changeDays }) => changeDays),
    names: most(({ names }) => names),
    duties: sum(({ duties }) => duties),
    dutyHoldings: together(({ dutyHoldings }) => dutyHoldings),
    unitHoldings: together(({ unitHoldings }) => unitHoldings),
    posts: sum(({ posts }) => posts),
    postStates: together(({ postStates }) => postStates),
    unitPosts: together(({ unitPosts }) => unitPosts),
    dutyTransfers: together(({ dutyTransfers }) => dutyTransfers),
    unitTransfers: together(({ unitTransfers }) => unitTransfers),
    oversights: together(({ oversights }) => oversights),
    successions: together(({ successions }) => successions),
    lineageUnits: together(({ lineageUnits }) => lineageUnits),
    lineageSuccessions: together(({ lineageSuccessions }) => lineageSuccessions),
  };
}
