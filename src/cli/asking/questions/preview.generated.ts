// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import { ComparedTransferFragmentDoc } from './comparedDuties.generated.js';
import { ChartsFragmentDoc } from './comparedUnits.generated.js';
import { ComparisonFragmentDoc, type ComparisonFragment } from './comparison.generated.js';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type PreviewQueryVariables = {
  code: string;
  of: Schema.PreviewInput;
};

export type PreviewQuery = {
  organization: {
    preview: PreviewFragment
  } | null
};

export type PreviewFragment = {
  days: Array<Schema.Day>,
  problems: Array<PreviewProblemFragment>,
  units: Array<{
    unitId: string,
    states: Array<{
      path: Array<string>
    }>
  }>,
  laterEvents: Array<{
    eventId: string,
    type: Schema.EventType,
    effectiveOn: Schema.Day,
    clause: string | null,
    sentence: string
  }>,
  impact: Array<ComparisonFragment>
};

export type PreviewProblemFragment = {
  code: string,
  severity: Schema.Severity,
  path: string | null,
  units: Array<string>,
  ja: string,
  en: string,
  events: Array<{
    eventId: string
  }>
};

export const PreviewDocument: Question<PreviewQuery, PreviewQueryVariables> = parse("query Preview($code:ID!$of:PreviewInput!){organization(code:$code){preview(of:$of){...Preview}}}fragment Preview on Preview{problems{...PreviewProblem}days units{unitId states{path}}laterEvents{eventId type effectiveOn clause sentence}impact(first:20){...Comparison}}fragment PreviewProblem on Problem{code severity path ja:message en:message(lang:EN)units events{eventId}}" + ComparedTransferFragmentDoc + ChartsFragmentDoc + ComparisonFragmentDoc);
