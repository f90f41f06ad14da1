/** The numbers of units on the days that change anything; of a large organization those of the last ones. */
import { isTooMuch } from '../ask/ask.js';
import { CountsDocument } from '../ask/questions/chart/counts.generated.js';
import { useAnswer } from '../ask/useAnswer.js';

/** The service counts at most 1,000 days for one question, and fewer of a large organization. */
const MOST_DAYS = 1000;
const FEWER_DAYS = 100;

export function useCounts(of: { code: string; revision: number }, changes: readonly string[]) {
  const all = { ...of, days: changes.slice(-MOST_DAYS) };
  const ofAll = useAnswer(CountsDocument, changes.length === 0 ? undefined : all);
  const isOfFew = isTooMuch(ofAll.error);
  const few = { ...of, days: changes.slice(-FEWER_DAYS) };
  const ofFew = useAnswer(CountsDocument, isOfFew ? few : undefined);
  const { data, isPlaceholderData } = isOfFew ? ofFew : ofAll;
  return { asked: isOfFew ? few : all, data, isPlaceholderData };
}
