/**
 * Tests of sentences that read as sentences:
 *
 *     given(tree('総務部', ['総務課', ['文書係']]))
 *       .when({ rename: { unit: '総務部/総務課/文書係', name: '法規係' } })
 *       .thenSays('総務課文書係を法規係に改称', 'Renamed 文書係 of 総務課 to 法規係');
 */

import { decideReorganization } from '../../../src/domain/decide/reorganization.js';
import { stateOf, type Tree, treePath } from '../../../src/domain/fold/tree.js';
import { treeOnEve } from '../../../src/domain/history/days.js';
import type { History } from '../../../src/domain/history/history.js';
import { eventSentence } from '../../../src/domain/sentence/eventSentence.js';
import type { Names } from '../../../src/domain/sentence/names.js';
import { spokenOf } from '../../../src/domain/sentence/spokenOf.js';
import type { Change } from '../../../src/domain/words/change.js';
import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import { historyOf, type Names as NamesOfTree, on } from '../../support/given.js';
import { expect } from '../../support/jest.js';

const DAY = '2026-04-01';

export function given(names: NamesOfTree, ...recorded: ReorganizationCommand[]) {
  return {
    when(...changes: Change[]) {
      const command = on(DAY, ...changes);
      const { events, problems } = decideReorganization(historyOf(names, recorded), command);
      expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      const called = namesOf(historyOf(names, [...recorded, command]));
      return {
        /** The first of the changes, in Japanese and in English. */
        thenSays(ja: string, en: string) {
          const [event] = events;
          expect([eventSentence(event!, called, 'JA'), eventSentence(event!, called, 'EN')]).toEqual([
            ja,
            en,
          ]);
          // The names of the units, duties and posts of spokenOf must be enough for the sentence.
          expect(eventSentence(event!, only(called, spokenOf(event!)), 'JA')).toBe(ja);
        },
      };
    },
  };
}

/** The names of nothing else. */
function only(names: Names, { units, duties, posts }: ReturnType<typeof spokenOf>): Names {
  return {
    before: (unit) => (units.includes(unit) ? names.before(unit) : undefined),
    after: (unit) => (units.includes(unit) ? names.after(unit) : undefined),
    duty: (duty) => (duties.includes(duty) ? names.duty(duty) : undefined),
    post: (post) => (posts.includes(post) ? names.post(post) : undefined),
  };
}

function namesOf(history: History): Names {
  const eve = treeOnEve(history, DAY);
  const day = history.latest;
  const path = (tree: Tree, unit: string) => (stateOf(tree, unit) ? treePath(tree, unit) : undefined);
  return {
    before: (unit) => path(eve, unit),
    after: (unit) => path(day, unit),
    duty: (duty) => history.duties.get(duty),
    post: (post) => eve.posts.now.get(post)?.value ?? day.posts.now.get(post)?.value,
  };
}
