import type { LedgerEvent } from '../../src/domain/words/event.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { isReplay } from '../support/seed.js';
import { newTally } from '../support/tally.js';
import { KNOWN_FROM } from './generate/generate.js';
import { dump } from './play/dump.js';
import { knownAt, type Step } from './play/history.js';
import { play } from './play/play.js';
import { forHistories } from './play/seed.js';
import { expectJudged } from './properties/stepProperties.js';
import { sameFacts } from './reference/idMap.js';
import { troublesOf } from './reference/judge.js';
import { withPaths } from './reference/paths.js';

const { db } = await testDatabase();

/** In so many histories the rows of a refused command are compared with those before it; a replay compares them in all. */
const ROWS_COMPARED = 30;

describe('a random command', () => {
  it('given by ids is recorded exactly where the rules allow it, with the events that it asks for, and leaves no trace where it is refused', async () => {
    const tally = newTally({
      ...RECORDED,
      ...TOGETHER,
      'commands are recorded': 0.65,
      'a command is refused': 0.5,
    });
    let histories = 0;
    let refusals = 0;
    await forHistories('judgement', 150, (numbers) =>
      tally.run(async (reach) => {
        let recorded = 0;
        const looksAtRows = isReplay || histories++ < ROWS_COMPARED;
        let before: unknown;
        await play(db, numbers, {
          eachStep: async (step, history) => {
            expectJudged(step, history);
            if (looksAtRows) {
              const after = await dump(db, history.organization.id);
              if (step.answer.revision === undefined && before) {
                refusals += 1;
                expect(after).toEqual(before);
              }
              before = after;
            }
            if (step.answer.revision === undefined) return;
            recorded += 1;
            for (const verb of verbsOf(step, history.events)) {
              reach(verb);
              if (verb === 'extend' || verb === 'widen') reach('a later chart');
              if (verb.endsWith(' UnitStated')) reach('an amendment of a statement');
            }
          },
        });
        const commands = numbers.length - 1;
        reach('commands are recorded', recorded / commands);
        if (recorded < commands) reach('a command is refused');
      }),
    );
    tally.expectReached();
    expect(refusals).toBeGreaterThan(0);
  });

  it('given by paths of the eve is recorded as it is by ids', async () => {
    const tally = newTally({ 'the ids break no rule': 0.8, 'the ids break a rule': 0.65 });
    await forHistories('paths', 20, (numbers) =>
      tally.run((reach) =>
        play(db, numbers, {
          onlyReorganizations: true,
          reword: withPaths,
          eachStep: ({ objections, recorded, proposed }, history) => {
            if (objections.length === 0) {
              reach('the ids break no rule');
              expect(sameFacts(recorded, proposed)).toEqual(proposed);
              return;
            }
            // Where an id means a unit that has ended, a path may mean one that exists: only the rules can be checked.
            reach('the ids break a rule');
            expect(troublesOf(knownAt(history, history.events.length - 1), KNOWN_FROM)).toEqual([]);
          },
        }),
      ),
    );
    tally.expectReached();
  });
});

/** What is recorded, with about half of the measured share of histories in which it is. */
const RECORDED = {
  record: 0.5,
  reschedule: 0.13,
  withdraw: 0.15,
  extend: 0.07,
  widen: 0.07,
  'correct UnitStated': 0.08,
  'correct a change': 0.25,
  'correct what was corrected': 0.05,
  'void a change': 0.25,
  'void UnitStated': 0.07,
  'void EventCorrected': 0.02,
  'void EventVoided': 0.02,
  'void ReorganizationRescheduled': 0.01,
  'void ReorganizationWithdrawn': 0.01,
};

/** Rare cases together are common enough for the 150 histories of one run; each alone is required of longer runs. */
const TOGETHER = {
  'a later chart': 0.15,
  'an amendment of a statement': 0.15,
};

type RecordedCase = keyof typeof RECORDED;

const isCase = (text: string): text is RecordedCase => Object.hasOwn(RECORDED, text);

/** What a recorded step does, in the words of RECORDED. */
function verbsOf({ said }: Step, revisions: LedgerEvent[][]): RecordedCase[] {
  const [verb = ''] = Object.keys(said);
  const target = 'void' in said ? said.void.event : 'correct' in said ? said.correct.event : undefined;
  if (target === undefined) return [verb].filter(isCase);
  const known = revisions.slice(0, -1).flat();
  const type = known.find(({ id }) => id === target)?.type;
  const what = isCase(`${verb} ${type}`) ? type : 'a change';
  const again = known.some((event) => event.type === 'EventCorrected' && event.data.event === target);
  return [`${verb} ${what}`, ...(verb === 'correct' && again ? ['correct what was corrected'] : [])].filter(
    isCase,
  );
}
