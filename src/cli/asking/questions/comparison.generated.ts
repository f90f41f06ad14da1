// Written from schema.graphql by `npm run schema`. Do not edit.
import type { ComparedTransferFragment, PostChangeFragment, HolderChangeFragment, OversightChangeFragment } from './comparedDuties.generated.js';
import type { ChartsFragment, ComparedUnitFragment, ComparedEventFragment } from './comparedUnits.generated.js';
import type * as Schema from './schemaTypes.js';

export type ComparisonFragment = {
  from: ComparedMomentFragment,
  to: ComparedMomentFragment,
  table: Array<TableRowFragment>,
  changes: Array<UnitChangeFragment>,
  dutyTransfers: Array<ComparedTransferFragment>,
  holderChanges: Array<HolderChangeFragment>,
  postChanges: Array<PostChangeFragment>,
  oversightChanges: Array<OversightChangeFragment>
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
  after: ComparedUnitFragment | null,
  between: ChartsFragment | null
};

export type UnitChangeFragment = {
  kinds: Array<Schema.ChangeKind>,
  sentence: string,
  english: string,
  before: Array<ComparedUnitFragment>,
  after: Array<ComparedUnitFragment>,
  events: Array<ComparedEventFragment>,
  between: ChartsFragment | null,
  lines: Array<{
    sentence: string,
    events: Array<ComparedEventFragment>
  }>
};

export const ComparisonFragmentDoc = "fragment Comparison on Comparison{from{...ComparedMoment}to{...ComparedMoment}table{...TableRow}changes{...UnitChange}dutyTransfers{...ComparedTransfer}holderChanges{...HolderChange}postChanges{...PostChange}oversightChanges{...OversightChange}}fragment ComparedMoment on Snapshot{date revision citation coverage}fragment TableRow on ComparisonRow{before{...ComparedUnit}after{...ComparedUnit}kinds between{...Charts}depth}fragment UnitChange on UnitChange{kinds before{...ComparedUnit}after{...ComparedUnit}events{...ComparedEvent}between{...Charts}sentence english:sentence(lang:EN)lines{sentence events{...ComparedEvent}}}";
