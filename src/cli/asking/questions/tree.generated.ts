// Written from schema.graphql by `npm run schema`. Do not edit.
import { parse } from 'graphql';
import type { Question } from './question.js';
import type * as Schema from './schemaTypes.js';

export type TreeReasonsQueryVariables = {
  code: string;
  date: Schema.Day;
  revision: number;
};

export type TreeReasonsQuery = {
  organization: ReasonsOfTreeFragment | null
};

export type ReasonsOfTreeFragment = {
  asOf: {
    units: Array<{
      unitId: string,
      becauseOf: {
        reading: StateReasonFragment | null
      }
    }>
  }
};

export type StateReasonFragment = {
  precision: Schema.DatePrecision,
  clause: string | null,
  note: string | null
};

export const TreeReasonsDocument: Question<TreeReasonsQuery, TreeReasonsQueryVariables> = parse("query TreeReasons($code:ID!$date:LocalDate!$revision:Int!){organization(code:$code){...ReasonsOfTree}}fragment ReasonsOfTree on Organization{asOf(date:$date knownAt:{revision:$revision}){units{unitId becauseOf{reading{...StateReason}}}}}fragment StateReason on EventReading{precision clause note}");
