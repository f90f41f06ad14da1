/**
 * A comparison. Where all of it is more than the service answers at once (docs/limits.md), that of the part in the
 * address; where this is too much as well, one without sentences, clauses, duties and posts.
 */
import { isTooMuch } from '../../ask/ask.js';
import { ChartDocument } from '../../ask/questions/chart/chart.generated.js';
import {
  CompareDocument,
  type CompareQuery,
  type CompareQueryVariables,
} from '../../ask/questions/compare/compare.generated.js';
import {
  CompareKindsDocument,
  type CompareKindsQuery,
} from '../../ask/questions/compare/compareKinds.generated.js';
import type { Question } from '../../ask/questions/question.js';
import { useAnswer } from '../../ask/useAnswer.js';

type Comparison = NonNullable<CompareQuery['organization']>['compare'];
type Kinds = NonNullable<CompareKindsQuery['organization']>['compare'];
export type Compared = Omit<CompareQueryVariables, 'lang'>;

export const NO_OTHERS = { dutyTransfers: [], holderChanges: [], postChanges: [], oversightChanges: [] };

export function useComparison(whole: Compared, lang: 'JA' | 'EN', under: string | undefined) {
  const ofAll = useAnswer(CompareDocument, { ...whole, lang });
  const isOfPart = under !== undefined && isTooMuch(ofAll.error);
  const compared = isOfPart ? { ...whole, under } : whole;
  const ofPart = useAnswer(CompareDocument, isOfPart ? { ...compared, lang } : undefined);
  const full = isOfPart ? ofPart : ofAll;
  const isShort = isTooMuch(full.error);
  const short = useAnswer(CompareKindsDocument, isShort ? compared : undefined);
  const { error, refetch, isPlaceholderData } = isShort ? short : full;
  // Whether the record of a day is whole costs much beside a comparison, and nothing beside its chart.
  const { code, from, to: date, revision } = whole;
  const chart = useAnswer(ChartDocument, isShort ? { code, date, revision } : undefined);
  const comparison = isShort
    ? withoutSentences(short.data?.organization?.compare, {
        days: [from, date],
        coverage: chart.data?.organization?.asOf.coverage,
      })
    : full.data?.organization?.compare;
  const question: Question<unknown, CompareQueryVariables> = isShort ? CompareKindsDocument : CompareDocument;
  const variables = { ...compared, lang };
  return { comparison, error, refetch, isPlaceholderData, isShort, compared, question, variables };
}

interface Around {
  days: readonly [string, string];
  coverage: Comparison['to']['coverage'] | undefined;
}

function withoutSentences(
  kinds: Kinds | undefined,
  { days: [from, to], coverage }: Around,
): Comparison | undefined {
  if (!kinds || !coverage) return undefined;
  return {
    ...NO_OTHERS,
    table: kinds.table,
    changes: kinds.changes.map((one) => ({ ...one, kinds: [], lines: [] })),
    from: { ...kinds.from, date: from, coverage },
    to: { ...kinds.to, date: to, coverage },
  };
}
