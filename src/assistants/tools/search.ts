import { type Ask, args, limit, newest, tool } from '../tool.js';

const QUESTION = `query Search($text: String!, $organization: ID, $on: LocalDate, $first: Int!, $after: String) {
  searchUnits(text: $text, organization: $organization, on: $on, first: $first, after: $after) {
    totalCount
    nodes { id unitId organization { code } states { displayName kind path from until } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const DUTIES = `query Duties($text: String!, $first: Int!) {
  findDuties(name: $text, first: $first) { nodes { ...Found } }
}
fragment Found on Duty { id dutyId name organization { code } }`;

const DUTIES_OF_ONE = `query DutiesOfOne($text: String!, $organization: ID!, $first: Int!) {
  organization(code: $organization) { findDuties(name: $text, first: $first) { ...Found } }
}
fragment Found on Duty { id dutyId name organization { code } }`;

interface State {
  displayName: string;
  kind: string;
  path: string[];
  from: string;
  until: string | null;
}

interface Answer {
  searchUnits: {
    totalCount: number;
    nodes: { id: string; unitId: string; organization: { code: string }; states: State[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

interface Duty {
  id: string;
  dutyId: string;
  name: string;
  organization: { code: string };
}

/** The address of an object ends with the revision at which it is known. */
const revisionOf = (id: string) => Number(/~(\d+)$/.exec(id)?.[1]);

export const searchTool = tool({
  name: 'search',
  title: 'Search units and duties',
  description:
    'Finds units by any part of a name that they have or ever had, and duties by any part of their name. Gives their ids for the other tools.',
  input: {
    text: args.text('Any part of a name, whatever the case and width of its letters.'),
    organization: args.text('Only in the organization with this code.').optional(),
    on: args.on.describe('Only units that exist on this day. Absent: units of all days.'),
    after: args.text('nextCursor of the answer before; then only units are listed.').optional(),
    limit: limit(100, 20),
  },
  async answer(ask, { text, organization, on, after, limit: first }) {
    const variables = { text, organization, on, first, after };
    const { searchUnits } = await ask<Answer>(QUESTION, variables);
    const { totalCount: totalUnits, nodes, pageInfo } = searchUnits;
    return {
      totalUnits,
      units: nodes.map(unitOf),
      nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      duties: after === undefined ? (await duties(ask, { text, organization, first })).map(dutyOf) : [],
    };
  },
});

async function duties(
  ask: Ask,
  { organization, ...asked }: { text: string; organization?: string; first: number },
): Promise<Duty[]> {
  if (organization === undefined)
    return (await ask<{ findDuties: { nodes: Duty[] } }>(DUTIES, asked)).findDuties.nodes;
  const variables = { organization, ...asked };
  return (await ask<{ organization: { findDuties: Duty[] } }>(DUTIES_OF_ONE, variables)).organization
    .findDuties;
}

function unitOf({ id, unitId, organization: { code }, states }: Answer['searchUnits']['nodes'][number]) {
  const shown = newest(states);
  const revision = revisionOf(id);
  return {
    unitId,
    organization: code,
    revision,
    states: shown.newest.map(({ path, ...state }) => ({
      ...state,
      path: path.join('/'),
      citation: `${code}@${state.from}~${revision}`,
    })),
    statesNotShown: shown.notShown,
  };
}

const dutyOf = ({ id, dutyId, name, organization: { code } }: Duty) => ({
  dutyId,
  name,
  organization: code,
  revision: revisionOf(id),
});
