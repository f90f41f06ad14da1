/** The command line shows effective versions of events, not the events as first recorded. */

import type { Command } from '../../src/domain/words/command.js';
import { record, registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();

async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args, { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

const about = { organization: 't', reason: '正誤表による' };

/** A wrong receiver and a wrong name that were corrected, and an abolition that never happened. */
beforeAll(async () => {
  const units = ['甲係', '乙係', '丙係', '丁係', '戊係'].map((name) => ({ name, kind: '係' }));
  await registerOrganization(
    db,
    { code: 't', name: '市', knownFrom: '2020-04-01', units, duties: [{ name: '公印', holders: ['甲係'] }] },
    'local',
  );
  const moved = (to: string) => ({ transferDuty: { duty: '公印', from: ['甲係'], to: [to] } });
  const merged = (name: string) => ({ merge: { units: ['丙係', '丁係'], intoNew: { name, kind: '係' } } });
  const changes = [{ ...moved('丙係'), clause: '(1)' }, merged('己係'), { abolish: { unit: '戊係' } }];
  const commands: Command[] = [
    {
      record: {
        organization: 't',
        reorganization: { title: '改正', effectiveOn: '2026-04-01', changes: changes.slice(1) },
      },
    },
    {
      record: {
        organization: 't',
        reorganization: { title: '移管', effectiveOn: '2025-04-01', changes: changes.slice(0, 1) },
      },
    },
    { correct: { ...about, event: 't:e9', change: { ...moved('乙係'), clause: '(2)' } } },
    { correct: { ...about, event: 't:e7', change: merged('庚係') } },
    { void: { ...about, event: 't:e8' } },
  ];
  for (const command of commands) {
    const { problems } = await record(db, command, 'local');
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  }
});

describe('after corrections', () => {
  it('a comparison shows duties and clauses of the effective versions', async () => {
    const text = await printed('compare', 't', '2025-03-31', '2025-04-01');
    expect(text).toContain('- 公印に関する事務を甲係から乙係へ移管 ［(2)］\n');
    expect(text).not.toContain('丙係へ移管');
  });

  it('so does the history of a duty', async () => {
    const text = await printed('duty', 't', '公印');
    expect(text).toContain('2025-04-01  公印に関する事務を甲係から乙係へ移管 ［(2)］\n');
    expect(text).not.toContain('丙係');
  });

  it('so does a lineage, without the end that was voided', async () => {
    expect(await printed('lineage', 't', '丙係')).toContain('丙係と丁係を統合し、庚係を設置\n');
    expect(await printed('lineage', 't', '戊係')).not.toContain('廃止');
  });
});
