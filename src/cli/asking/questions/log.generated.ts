// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type LogQueryVariables = {
  code: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
};

export type LogQuery = {
  organization: LogPageFragment | null
};

export type LogPageFragment = {
  revisions: {
    nodes: Array<LoggedRevisionFragment>,
    pageInfo: {
      hasNextPage: boolean,
      endCursor: string | null
    }
  }
};

export type LoggedRevisionFragment = {
  number: number,
  recordedAt: string,
  recordedBy: string,
  reason: string | null,
  source: string | null,
  hash: string,
  reorganization: {
    reorganizationId: string,
    title: string,
    effectiveOn: Schema.Day,
    decidedOn: Schema.Day | null,
    promulgatedOn: Schema.Day | null,
    announcedOn: Schema.Day | null,
    legalBasis: string | null,
    source: string | null,
    note: string | null
  } | null,
  events: Array<LoggedEventFragment>
};

export type LoggedEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null,
  sentence: string,
  data: Schema.Json,
  supersededBy: {
    eventId: string,
    type: Schema.EventType,
    revision: {
      number: number,
      recordedAt: string
    } | null
  } | null
};

export const LogDocument: Question<LogQuery, LogQueryVariables> = parse("query Log($code:ID!$first:Int$last:Int$after:String){organization(code:$code){...LogPage}}fragment LogPage on Organization{revisions(first:$first last:$last after:$after){nodes{...LoggedRevision}pageInfo{hasNextPage endCursor}}}fragment LoggedRevision on Revision{number recordedAt recordedBy reason source hash reorganization{reorganizationId title effectiveOn decidedOn promulgatedOn announcedOn legalBasis source note}events{...LoggedEvent}}fragment LoggedEvent on Event{eventId type effectiveOn precision clause note sentence data supersededBy{eventId type revision{number recordedAt}}}");
