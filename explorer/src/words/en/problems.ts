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
  tooMuchCompared: 'Between these two days there are more changes than can be compared at once.',
  comparePart: 'Compare one part only',
  compareShorter: 'Compare with a closer day',
  partNeedsDays: 'This part alone has too many changes, too. Choose closer days.',
  tooMuchAsFile: 'This is too much for one file. Choose a part, or compare with a closer day.',
};
