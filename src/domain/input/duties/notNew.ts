/** The problem that a transfer calls a duty new which its givers hold already, or which the same day already introduced. */

import { holds } from '../../fold/tree.js';
import { type Problem, problem } from '../../problems/problem.js';
import { nameKey } from '../../words/unitRef.js';
import { type DutySearch, dutiesCalled, type MovedDuty, share } from './dutySearch.js';

export function notNew(search: DutySearch, { text, givers = [], path }: MovedDuty): Problem | undefined {
  const { eve, recorded } = search;
  const held = dutiesCalled(search, text).find((duty) => givers.some((giver) => holds(eve, duty, giver)));
  if (held !== undefined) return problem('NOT_A_NEW_DUTY', [text, held], { path });
  const before = recorded.find(
    ({ type, data }) =>
      type === 'DutyTransferred' &&
      data.name !== undefined &&
      nameKey(data.name) === nameKey(text) &&
      share(data.from, givers),
  );
  if (before?.type !== 'DutyTransferred') return undefined;
  return problem('NOT_A_NEW_DUTY', [text, before.data.duty ?? ''], { path, events: [before.id] });
}
