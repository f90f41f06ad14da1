/** The same as in jaProblems. */
import type { jaProblems } from '../ja/problems.js';

const tooMuch =
  'This is more than can be answered at once. It can be shown for closer days, for one part, or for a shorter time.';

export const enProblems: typeof jaProblems = {
  refusals: {
    OFFLINE: 'The service cannot be reached. Check that it is running, and try again.',
    TOO_COSTLY: tooMuch,
    ANSWER_TOO_LARGE: tooMuch,
    ANSWER_TOO_SLOW:
      'This could not be answered in time. Try again later, or choose one part or a shorter time.',
    RATE_LIMITED: 'Too much has been asked in a short time. Wait a minute, and try again.',
    UNAVAILABLE: 'The service is busy, or its database does not answer. Try again in a while.',
  },
  withoutSentences: 'There are many changes: sentences, clauses, duties and posts are left out.',
  tooMuchCompared:
    'There are many changes: sentences, clauses, duties and posts are left out. Choose a part or a closer day to see all.',
  tooMuchOfPart:
    'This part has many changes: sentences, clauses, duties and posts are left out. Choose a closer day to see all.',
  whatWorks: 'These comparisons may be shown:',
  comparePart: 'Compare one part',
  compareCloser: 'Compare with a closer day',
};
