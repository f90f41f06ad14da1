import { describe, expect, it } from '@jest/globals';
import { hasErrors } from '../../src/domain/problem.js';
import { testDatabase } from '../support/database.js';
import { dump } from './dump.js';
import { KNOWN_FROM } from './generate.js';
import { knownAt, type Step } from './history.js';
import { sameFacts } from './idMap.js';
import { troublesOf } from './judge.js';
import { withPaths } from './paths.js';
import { play } from './play.js';
import { forHistories } from './seed.js';

const { db } = await testDatabase();

describe('a random command', () => {
  it('given by ids is recorded exactly where the rules allow it, as what it says', async () => {
    const tally = { recorded: 0, refused: 0 };
    const byKind: Record<string, number> = {};
    await forHistories('judgement', 50, async (numbers) => {
      await play(db, numbers, {
        eachStep: (step, history) => {
          const { events } = history;
          const { answer, objections, recorded, proposed } = step;
          tally[recorded.length > 0 ? 'recorded' : 'refused'] += 1;
          const k = kindOf(step, history) + (recorded.length > 0 ? ' +' : ' -');
          byKind[k] = (byKind[k] ?? 0) + 1;
          if (objections.length > 0) return expectRefused(step);
          expect(answer.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
          expect(answer.revision).toBe(events.length - 1);
          expect(sameFacts(recorded, proposed)).toEqual(proposed);
        },
      });
    });
    if (process.env.ENKAKU_TALLY) process.stdout.write(JSON.stringify(byKind, null, 1));
    process.stdout.write(`model, judgement: ${tally.recorded} recorded, ${tally.refused} refused\n`);
    // A run that hardly ever records, or hardly ever refuses, would prove little.
    const share = tally.recorded / (tally.recorded + tally.refused);
    if (tally.recorded + tally.refused > 100) expect(Math.abs(share - 0.7)).toBeLessThan(0.2);
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
        eachStep: async ({ recorded }, { organization }) => {
          const after = await dump(db, organization.id);
          if (recorded.length === 0 && before) expect(after).toEqual(before);
          before = after;
        },
      });
    });
  });
});

function expectRefused({ answer, recorded }: Step): void {
  expect(recorded).toEqual([]);
  expect(answer.revision).toBeUndefined();
  expect(hasErrors(answer.problems)).toBe(true);
}

function kindOf({ said }: Step, { events }: { events: { id: string; type: string }[][] }): string {
  const [kind = ''] = Object.keys(said);
  if (!('void' in said) && !('correct' in said)) return kind;
  const { event: id } = 'void' in said ? said.void : said.correct;
  const type = events.flat().find((event) => event.id === id)?.type;
  return `${kind} ${'void' in said ? (/^(Event|Reorg|UnitStated)/.test(type ?? '') ? type : 'change') : (type === 'UnitStated' ? type : 'change')}`;
}
