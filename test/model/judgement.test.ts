import { describe, expect, it } from '@jest/globals';
import type { LedgerEvent } from '../../src/domain/words/event.js';
import { testDatabase } from '../support/database.js';
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

describe('a random command', () => {
  it('given by ids is recorded exactly where the rules allow it, as what it says', async () => {
    const tally = { recorded: 0, refused: 0 };
    const recordedOf = new Map(VERBS.map((verb) => [verb, 0]));
    await forHistories('judgement', 150, async (numbers) => {
      await play(db, numbers, {
        eachStep: (step, history) => {
          const isRecorded = step.answer.revision !== undefined;
          tally[isRecorded ? 'recorded' : 'refused'] += 1;
          for (const verb of isRecorded ? verbsOf(step, history.events) : [])
            recordedOf.set(verb, (recordedOf.get(verb) ?? 0) + 1);
          expectJudged(step, history);
        },
      });
    });
    process.stdout.write(`model, judgement: ${tally.recorded} recorded, ${tally.refused} refused\n`);
    // A run that hardly ever records, or hardly ever refuses, would prove little.
    const share = tally.recorded / (tally.recorded + tally.refused);
    if (tally.recorded + tally.refused > 100) expect(Math.abs(share - 0.75)).toBeLessThan(0.15);
    if (tally.recorded + tally.refused > 1_000)
      expect([...recordedOf].filter(([, count]) => count === 0)).toEqual([]);
  });

  it('given by paths of the eve is recorded as it is by ids', async () => {
    await forHistories('paths', 20, async (numbers) => {
      await play(db, numbers, {
        onlyReorganizations: true,
        reword: withPaths,
        eachStep: ({ objections, recorded, proposed }, history) => {
          // A path may well mean a unit that lives where an id means one that ends: then it is only held to the rules.
          if (objections.length === 0) expect(sameFacts(recorded, proposed)).toEqual(proposed);
          else expect(troublesOf(knownAt(history, history.events.length - 1), KNOWN_FROM)).toEqual([]);
        },
      });
    });
  });

  it('leaves no trace when it is refused', async () => {
    await forHistories('refusals', 15, async (numbers) => {
      let before: unknown;
      await play(db, numbers, {
        eachStep: async ({ answer }, { organization }) => {
          const after = await dump(db, organization.id);
          if (answer.revision === undefined && before) expect(after).toEqual(before);
          before = after;
        },
      });
    });
  });
});

const VERBS = [
  ...['record', 'reschedule', 'withdraw', 'extend', 'widen', 'correct UnitStated', 'correct a change'],
  ...[
    'correct what was corrected',
    'void a change',
    'void UnitStated',
    'void EventCorrected',
    'void EventVoided',
  ],
  ...['void ReorganizationRescheduled', 'void ReorganizationWithdrawn'],
];

/** What a step does, in the words of VERBS. */
function verbsOf({ said }: Step, revisions: LedgerEvent[][]): string[] {
  const [verb = ''] = Object.keys(said);
  const target = 'void' in said ? said.void.event : 'correct' in said ? said.correct.event : undefined;
  if (target === undefined) return [verb];
  const known = revisions.slice(0, -1).flat();
  const type = known.find(({ id }) => id === target)?.type;
  const what = VERBS.includes(`${verb} ${type}`) ? type : 'a change';
  const again = known.some((event) => event.type === 'EventCorrected' && event.data.event === target);
  return [`${verb} ${what}`, ...(verb === 'correct' && again ? ['correct what was corrected'] : [])];
}
