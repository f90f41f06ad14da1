// Written from schema.graphql by `npm run schema`. Do not edit.
import type { ChartsFragment, ComparedUnitFragment, ComparedEventFragment } from './comparedUnits.generated.js';
import type * as Schema from './schemaTypes.js';

export type ComparedTransferFragment = {
  on: Schema.Day,
  description: string,
  extent: Schema.DutyExtent,
  outside: string | null,
  except: string | null,
  side: Schema.ComparisonSide | null,
  sentence: string,
  english: string,
  duty: {
    dutyId: string,
    name: string
  } | null,
  from: Array<ComparedUnitFragment>,
  to: Array<ComparedUnitFragment>,
  event: ComparedEventFragment
};

export type PostChangeFragment = {
  sentence: string,
  english: string,
  before: ComparedPostFragment | null,
  after: ComparedPostFragment | null,
  events: Array<ComparedEventFragment>,
  between: ChartsFragment | null
};

export type HolderChangeFragment = {
  sentence: string,
  english: string,
  duty: {
    dutyId: string,
    name: string
  },
  before: Array<ComparedUnitFragment>,
  after: Array<ComparedUnitFragment>,
  events: Array<ComparedEventFragment>,
  between: ChartsFragment | null
};

export type OversightChangeFragment = {
  sentence: string,
  english: string,
  unit: ComparedUnitFragment,
  before: Array<ComparedPostFragment>,
  after: Array<ComparedPostFragment>,
  events: Array<ComparedEventFragment>,
  between: ChartsFragment | null
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

export const ComparedTransferFragmentDoc = "fragment ComparedTransfer on DutyTransfer{on duty{dutyId name}description extent outside except from{...ComparedUnit}to{...ComparedUnit}event{...ComparedEvent}side sentence english:sentence(lang:EN)}fragment PostChange on PostChange{before{...ComparedPost}after{...ComparedPost}events{...ComparedEvent}between{...Charts}sentence english:sentence(lang:EN)}fragment HolderChange on HolderChange{duty{dutyId name}before{...ComparedUnit}after{...ComparedUnit}events{...ComparedEvent}between{...Charts}sentence english:sentence(lang:EN)}fragment OversightChange on OversightChange{unit{...ComparedUnit}before{...ComparedPost}after{...ComparedPost}events{...ComparedEvent}between{...Charts}sentence english:sentence(lang:EN)}fragment ComparedPost on PostState{post{postId}name rank duties unit{...ComparedUnit}}";
