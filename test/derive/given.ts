/** Two lists and the changes proposed from them: given(…before).when(…after).thenProposes(…changes). */

import { matchLists } from '../../src/derive/match/match.js';
import { propose } from '../../src/derive/propose/propose.js';
import type { Change } from '../../src/domain/words/change.js';
import { expect } from '../support/jest.js';
import { listOf } from './lists.js';

/** A list of paths, each with an optional id and a blank before it; the last letter of the name is the kind. */
const list = (...units: string[]) =>
  listOf(
    [
      'id,path,kind',
      ...units.map((unit) => `${/ /.test(unit) ? unit.replace(' ', ',') : `,${unit}`},${unit.at(-1)}`),
    ].join('\n'),
  );

export function given(...before: string[]) {
  return {
    when: (...after: string[]) => {
      const proposed = propose(matchLists(list(...before), list(...after)));
      return {
        proposed,
        thenProposes: (...changes: Change[]) => expect(proposed.map(({ change }) => change)).toEqual(changes),
      };
    },
  };
}
