import { args, limit, noOrganization, tool } from '../tool.js';

const QUESTION = `query Log($code: ID!, $last: Int!, $before: String, $events: Int!, $lang: Language!) {
  organization(code: $code) {
    asOf { citation revision }
    revisions(last: $last, before: $before) {
      nodes {
        number recordedAt recordedBy reason source hash
        reorganization { reorganizationId title effectiveOn decidedOn promulgatedOn legalBasis source }
        eventCount
        events(first: $events) { eventId type effectiveOn clause sentence(lang: $lang) supersededBy { eventId } }
      }
      pageInfo { hasPreviousPage startCursor }
    }
  }
}`;

/** The most events of one revision: a baseline has thousands. */
const mostEvents = 20;

interface Answer {
  organization: {
    asOf: object;
    revisions: {
      nodes: object[];
      pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
    };
  } | null;
}

export const logTool = tool({
  name: 'log',
  title: 'Who recorded what, when and why',
  description: `The newest revisions of the record, oldest of them first, each with its decision, its first ${mostEvents} events, and the hash that chains it to those before.`,
  input: {
    organization: args.organization,
    before: args.text('previousCursor of the answer before: the revisions older than it.').optional(),
    language: args.language,
    limit: limit(50, 5),
  },
  async answer(ask, { organization: code, before, language, limit: last }) {
    const variables = { code, last, before, events: mostEvents, lang: language.toUpperCase() };
    const { organization } = await ask<Answer>(QUESTION, variables);
    if (!organization) throw noOrganization(code);
    const { nodes, pageInfo } = organization.revisions;
    return {
      organization: code,
      ...organization.asOf,
      revisions: nodes,
      previousCursor: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
    };
  },
});
