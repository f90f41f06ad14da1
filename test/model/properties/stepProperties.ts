/** A command given by ids is recorded exactly where the rules allow it, as what it says. */

import { hasErrors } from '../../../src/domain/problems/problem.js';
import { expect } from '../../support/jest.js';
import type { History, Step } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { sameFacts } from '../reference/idMap.js';

export function expectJudged({ answer, objections, recorded, proposed }: Step, { events }: History): void {
  if (objections.length > 0) {
    expectSame(recorded, []);
    expect(answer.revision).toBeUndefined();
    expect(hasErrors(answer.problems)).toBe(true);
    return;
  }
  expectSame(
    answer.problems.filter(({ severity }) => severity === 'ERROR'),
    [],
  );
  expect(answer.revision).toBe(events.length - 1);
  expectSame(sameFacts(recorded, proposed), proposed);
}
