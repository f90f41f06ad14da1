/** What a dump says of itself. */
import { say } from '../domain/words/bilingual.js';

const most = 3;

const listed = (names: readonly string[]) => {
  const more = names.length - most;
  const shown = names.slice(0, most);
  return say(
    `${shown.join('、')}${more > 0 ? `、ほか${more}団体` : ''}`,
    `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  );
};

export const dumpTexts = {
  title: (names: readonly string[]) =>
    say(`${listed(names).ja}の組織の沿革`, `History of the organization of ${listed(names).en}`),
  description: say(
    '組織単位、事務、職とその変遷の記録。いつの日の姿か（valid）と、どの版で知られていたか（known）の二つの時間を持つ。',
    'Units, duties and posts and how they changed, with two times: the days on which something is so (valid), and the revisions at which it is known (known).',
  ),
  filter: `Every question has a day and a revision. For both, from is inclusive and until exclusive; an empty until has no end, and an empty
valid_from has no known beginning. Without the condition on known, rows that were corrected later are counted as well:

    (valid_from is null or valid_from <= DAY) and (valid_until is null or valid_until > DAY)
    and known_from <= REVISION and (known_until is null or known_until > REVISION)

What is known at the newest revision: known_until is null.`,
};
