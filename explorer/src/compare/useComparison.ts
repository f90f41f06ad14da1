/** A comparison; where all of it is more than the service answers at once, that of the part in the address. */

import { isTooMuch } from '../ask/ask.js';
import { CompareDocument, type CompareQueryVariables } from '../ask/questions/compare/compare.generated.js';
import { useAnswer } from '../ask/useAnswer.js';

export function useComparison(whole: CompareQueryVariables, under: string | undefined) {
  const ofAll = useAnswer(CompareDocument, whole);
  const isOfPart = under !== undefined && isTooMuch(ofAll.error);
  const part = { ...whole, under };
  const ofPart = useAnswer(CompareDocument, isOfPart ? part : undefined);
  const asked = isOfPart ? part : whole;
  return { asked, ...(isOfPart ? ofPart : ofAll) };
}
