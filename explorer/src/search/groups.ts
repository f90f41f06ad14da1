/** What a search in one organization found, in groups. */
import type { SearchQuery } from '../ask/questions/search/search.generated.js';
import {
  type Around,
  dutyResult,
  organizationResult,
  postResult,
  type Result,
  reorganizationResult,
  unitResult,
} from './results.js';

export interface Group {
  name: string;
  results: Result[];
  /** What is said of those that are not shown. */
  more?: string;
}

/** As search.graphql asks for. */
const MOST = { duties: 8, posts: 8 };

export function groupsOf(found: SearchQuery, around: Around): Group[] {
  const { t } = around;
  const { groups, moreOf, atLeast } = t.searchTexts;
  const { searchUnits, organization, organizations } = found;
  const duties = organization?.findDuties ?? [];
  const posts = organization?.findPosts ?? [];
  const reorganizations = organization?.reorganizations;
  const beyond = (total: number, shown: number) => (total > shown ? moreOf(total - shown) : undefined);
  const all: Group[] = [
    {
      name: groups.units,
      results: searchUnits.nodes.flatMap((unit) => unitResult(unit, around)),
      more: beyond(searchUnits.totalCount, searchUnits.nodes.length),
    },
    {
      name: groups.duties,
      results: duties.map((duty) => dutyResult(duty, around)),
      more: duties.length === MOST.duties ? atLeast(duties.length) : undefined,
    },
    {
      name: groups.posts,
      results: posts.flatMap((post) => postResult(post, around)),
      more: posts.length === MOST.posts ? atLeast(posts.length) : undefined,
    },
    {
      name: groups.reorganizations,
      results: (reorganizations?.nodes ?? []).toReversed().map((one) => reorganizationResult(one, around)),
      more: beyond(reorganizations?.totalCount ?? 0, reorganizations?.nodes.length ?? 0),
    },
    {
      name: groups.organizations,
      results: organizations.nodes.map((one) => organizationResult(one, around)),
      more: beyond(organizations.totalCount, organizations.nodes.length),
    },
  ];
  return all.filter(({ results }) => results.length > 0);
}
