// Written from schema.graphql by `npm run schema`. Do not edit.
import type * as Schema from './schemaTypes.js';

export type ComparisonFragment = {
  from: ComparedMomentFragment,
  to: ComparedMomentFragment,
  table: Array<TableRowFragment>,
  changes: Array<UnitChangeFragment>,
  dutyTransfers: Array<ComparedTransferFragment>,
  postChanges: Array<PostChangeFragment>
};

export type ComparedMomentFragment = {
  date: Schema.Day,
  revision: number,
  citation: string,
  coverage: Schema.Coverage
};

export type TableRowFragment = {
  kinds: Array<Schema.ChangeKind>,
  depth: number,
  before: ComparedUnitFragment | null,
  after: ComparedUnitFragment | null
};

export type UnitChangeFragment = {
  kinds: Array<Schema.ChangeKind>,
  sentence: string,
  english: string,
  before: Array<ComparedUnitFragment>,
  after: Array<ComparedUnitFragment>,
  events: Array<ComparedEventFragment>,
  lines: Array<{
    sentence: string,
    events: Array<ComparedEventFragment>
  }>
};

export type ComparedTransferFragment = {
  on: Schema.Day,
  description: string,
  extent: Schema.DutyExtent,
  outside: string | null,
  except: string | null,
  duty: {
    dutyId: string,
    name: string
  } | null,
  from: Array<ComparedUnitFragment>,
  to: Array<ComparedUnitFragment>,
  event: ComparedEventFragment
};

export type PostChangeFragment = {
  before: ComparedPostFragment | null,
  after: ComparedPostFragment | null,
  events: Array<ComparedEventFragment>
};

export type ComparedUnitFragment = {
  unitId: string,
  name: string,
  displayName: string,
  kind: string,
  depth: number,
  path: Array<string>
};

export type ComparedPostFragment = {
  name: string,
  rank: string | null,
  duties: Array<string>,
  post: {
    postId: string
  },
  unit: ComparedUnitFragment | null
};

export type ComparedEventFragment = {
  eventId: string,
  type: Schema.EventType,
  effectiveOn: Schema.Day,
  precision: Schema.DatePrecision,
  clause: string | null,
  sentence: string,
  reading: {
    effectiveOn: Schema.Day,
    clause: string | null,
    sentence: string
  } | null,
  revision: {
    number: number,
    reorganization: DecisionFragment | null
  } | null
};

export type DecisionFragment = {
  reorganizationId: string,
  title: string,
  effectiveOn: Schema.Day,
  legalBasis: string | null,
  source: string | null
};

export const ComparisonFragmentDoc = "fragment Comparison on Comparison{from{...ComparedMoment}to{...ComparedMoment}table{...TableRow}changes{...UnitChange}dutyTransfers{...ComparedTransfer}postChanges{...PostChange}}fragment ComparedMoment on Snapshot{date revision citation coverage}fragment TableRow on ComparisonRow{before{...ComparedUnit}after{...ComparedUnit}kinds depth}fragment UnitChange on UnitChange{kinds before{...ComparedUnit}after{...ComparedUnit}events{...ComparedEvent}sentence english:sentence(lang:EN)lines{sentence events{...ComparedEvent}}}fragment ComparedTransfer on DutyTransfer{on duty{dutyId name}description extent outside except from{...ComparedUnit}to{...ComparedUnit}event{...ComparedEvent}}fragment PostChange on PostChange{before{...ComparedPost}after{...ComparedPost}events{...ComparedEvent}}fragment ComparedUnit on UnitState{unitId name displayName kind depth path}fragment ComparedPost on PostState{post{postId}name rank duties unit{...ComparedUnit}}fragment ComparedEvent on Event{eventId type effectiveOn precision clause sentence reading{effectiveOn clause sentence}revision{number reorganization{...Decision}}}fragment Decision on Reorganization{reorganizationId title effectiveOn legalBasis source}";
