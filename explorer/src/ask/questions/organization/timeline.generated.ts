// Written from schema.graphql by `npm run schema`. Do not edit.
import type { Question } from '../question.js';
import type * as Schema from '../schemaTypes.js';

export type TimelineQueryVariables = {
  code: string;
};

export type TimelineQuery = {
  organization: {
    code: string,
    name: string,
    timeZone: string,
    revision: number,
    changeDates: Array<Schema.Day>,
    reorganizations: {
      nodes: Array<{
        reorganizationId: string,
        title: string,
        effectiveOn: Schema.Day,
        status: Schema.ReorganizationStatus,
        events: Array<{
          eventId: string
        }>
      }>
    }
  } | null
};

export const TimelineDocument: Question<TimelineQuery, TimelineQueryVariables> = { name: 'Timeline', text: "query Timeline($code: ID!) {\n  organization(code: $code) {\n    code\n    name\n    timeZone\n    revision\n    changeDates\n    reorganizations { nodes { reorganizationId title effectiveOn status events { eventId } } }\n  }\n}\n" };
