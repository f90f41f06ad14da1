/** The texts of the search and of the list of organizations in English: the same as in jaSearch.ts. */
import type { SearchTexts } from '../ja/search.js';

export const enSearch: SearchTexts = {
  field: 'Find a name, a former name, a duty, a post, a reorganization',
  fieldHint: 'Find units, duties, posts…',
  allHint: 'Find an organization, a unit…',
  groups: {
    units: 'Units',
    duties: 'Duties',
    posts: 'Posts',
    reorganizations: 'Reorganizations',
    organizations: 'Organizations',
  },
  nowCalled: (name) => `now called “${name}”`,
  wasCalled: (names) => `formerly ${names}`,
  ended: (day) => `ended on ${day}`,
  beginsOn: (day) => `begins on ${day}`,
  effectiveOn: (day) => `takes effect on ${day}`,
  withdrawn: 'withdrawn',
  heldBy: (names) => `held by ${names}`,
  wasHeldBy: (names) => `formerly held by ${names}`,
  moreOf: (count) => `${count} more. Type more letters to find fewer.`,
  atLeast: (count) => `The first ${count}. Type more letters to find fewer.`,
  nothing: (text) => `Nothing was found for “${text}”.`,
  found: (count) => (count === 1 ? '1 result' : `${count} results`),
  findAll: 'Find an organization by name or code, a unit, a duty',
  organizationsFound: (count) => (count === 1 ? '1 organization' : `${count} organizations`),
  moreOrganizations: 'Show more',
  revisions: (count) => (count === 1 ? '1 revision' : `${count} revisions`),
  empty: 'No organization is recorded yet.',
  emptyHelp:
    'With a list of its units on some day (a table of a spreadsheet, a list of names) you can start at once: paste it.',
  register: 'Register an organization',
  noneNamed: (text) => `No organization has “${text}” in its name or code.`,
  console: 'Ask in GraphQL',
};
