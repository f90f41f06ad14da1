import { args, limit, tool } from '../tool.js';

const QUESTION = `query Organizations($search: String, $first: Int!, $after: String) {
  organizations(search: $search, first: $first, after: $after) {
    nodes { code name revision timeZone asOf { citation coverage } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  organizations: {
    nodes: { code: string; name: string; revision: number; timeZone: string; asOf: object }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

export const organizationsTool = tool({
  name: 'organizations',
  title: 'Organizations',
  description: 'Lists the organizations of the record with their codes, names and newest revisions.',
  input: {
    search: args.text('Only those with this text in their name or code.').optional(),
    after: args.text('nextCursor of the answer before.').optional(),
    limit: limit(100, 50),
  },
  async answer(ask, { search, after, limit: first }) {
    const { organizations } = await ask<Answer>(QUESTION, { search, first, after });
    const { nodes, pageInfo } = organizations;
    return {
      organizations: nodes.map(({ asOf, ...organization }) => ({ ...organization, ...asOf })),
      nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
});
