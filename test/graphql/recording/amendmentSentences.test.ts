/** Amendments say what they change of what was read, and say it for ever. */

import type { Change } from '../../../src/domain/words/change.js';
import type { Command } from '../../../src/domain/words/command.js';
import { record, registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask, attempt } = await asker(db);

/** A city with a reorganization of 2026-04-01: t:e6 renames 文書係, t:e7 creates 法規係. */
async function town(code: string) {
  await registerOrganization(
    db,
    {
      code,
      name: '市',
      knownFrom: '2025-04-01',
      units: [
        {
          name: '総務部',
          kind: '部',
          children: [
            { name: '総務課', kind: '課', children: [{ name: '文書係', kind: '係' }] },
            { name: '秘書課', kind: '課', children: [{ name: '秘書係', kind: '係' }] },
          ],
        },
      ],
    },
    'local',
  );
  const changes: Change[] = [
    { rename: { unit: '総務部/総務課/文書係', name: '法務係' }, clause: '(1)' },
    { create: { unit: { name: '庶務係', kind: '係', under: '総務部/総務課' } } },
  ];
  const reorganization = { title: '機構改正', effectiveOn: '2026-04-01', changes };
  await recorded({ record: { organization: code, reorganization } });
}

async function recorded(command: Command): Promise<void> {
  const { revision, problems } = await record(db, command, 'local');
  expect([revision, problems.filter(({ severity }) => severity === 'ERROR')]).toEqual([
    expect.any(Number),
    [],
  ]);
}

const why = (organization: string) => ({ organization, reason: '掲示板の正誤による' });

interface Log {
  organization: { revisions: { nodes: { events: { ja: string; en: string }[] }[] } };
}

const log = `query ($code: ID!) { organization(code: $code) {
  revisions { nodes { events { ja: sentence en: sentence(lang: EN) } } }
} }`;

const logOf = async (code: string) =>
  (await ask<Log>(log, { code })).organization.revisions.nodes.map(({ events }) => events);

/** What the newest revisions say, in Japanese. */
const newest = async (code: string, count: number) =>
  (await logOf(code)).slice(-count).map((events) => events.map(({ ja }) => ja).join());

describe('the sentence of an amendment', () => {
  it('quotes what was in effect before the amendment and what is in effect with it', async () => {
    await town('t');
    const event = 't:e6';
    const rename = { unit: '総務部/総務課/文書係', name: '法規係' };
    await recorded({ correct: { ...why('t'), event, change: { rename, clause: '(1)' } } });
    await recorded({ reschedule: { ...why('t'), reorganization: 't:r1', effectiveOn: '2026-07-01' } });
    await recorded({
      correct: { ...why('t'), event, change: { rename, clause: '(2)', effectiveOn: '2026-05-01' } },
    });
    await recorded({ void: { ...why('t'), event } });
    await recorded({ void: { ...why('t'), event: 't:e11' } });
    await recorded({ void: { ...why('t'), event: 't:e10' } });
    await recorded({ void: { ...why('t'), event: 't:e8' } });
    await recorded({ withdraw: { ...why('t'), reorganization: 't:r1', withdrawnOn: '2026-03-10' } });
    await recorded({ void: { ...why('t'), event: 't:e15' } });
    await recorded({ void: { ...why('t'), event: 't:e9' } });
    expect(await newest('t', 10)).toEqual([
      '「総務課文書係を法務係に改称」とあるのは「総務課文書係を法規係に改称」の誤り',
      '「機構改正」の施行日を2026年4月1日から2026年7月1日に改める',
      '「総務課文書係を法規係に改称」の施行日を2026年7月1日とあるのは2026年5月1日の誤り',
      '「総務課文書係を法規係に改称」の記録を取り消す',
      '「総務課文書係を法規係に改称」の記録の取消しを取り消し、「総務課文書係を法規係に改称」に戻す',
      '「総務課文書係を法規係に改称」の訂正を取り消し、2026年7月1日の施行に戻す',
      '「総務課文書係を法務係に改称」から「総務課文書係を法規係に改称」への訂正を取り消し、「総務課文書係を法務係に改称」に戻す',
      '「機構改正」を2026年3月10日付けで取りやめる',
      '「機構改正」の取りやめを取り消し、2026年7月1日の施行に戻す',
      '「機構改正」の施行日の2026年7月1日への変更を取り消し、2026年4月1日の施行に戻す',
    ]);
  });

  it('never changes, whatever is recorded or amended later', async () => {
    await town('later');
    const rename = { unit: '総務部/総務課/文書係', name: '法規係' };
    const steps: Command[] = [
      { correct: { ...why('later'), event: 'later:e6', change: { rename } } },
      { reschedule: { ...why('later'), reorganization: 'later:r1', effectiveOn: '2026-07-01' } },
      // The names in the sentences above are others now, on the same days.
      {
        record: {
          organization: 'later',
          reorganization: {
            title: '後から判明した改称',
            effectiveOn: '2025-10-01',
            changes: [{ rename: { unit: '総務部/総務課', name: '庶務課' } }],
          },
        },
      },
      {
        correct: {
          ...why('later'),
          event: 'later:e1',
          change: { create: { unit: { name: '総務局', kind: '局' } } },
        },
      },
      { withdraw: { ...why('later'), reorganization: 'later:r1' } },
      { void: { ...why('later'), event: 'later:e6' } },
    ];
    for (const step of steps) {
      const before = await logOf('later');
      await recorded(step);
      const after = await logOf('later');
      expect(after.slice(0, -1)).toEqual(before);
    }
    expect(await newest('later', 3)).toEqual([
      '「総務部を置く」とあるのは「総務局を置く」の誤り',
      '「機構改正」を取りやめる',
      '「総務課文書係を法規係に改称」の記録を取り消す',
    ]);
  });

  it('takes no more statements for many than for one', async () => {
    const counts: number[] = [];
    for (const [code, times] of [
      ['one', 1],
      ['many', 12],
    ] as const) {
      await town(code);
      for (let i = 0; i < times; i++) {
        const rename = { unit: '総務部/総務課/文書係', name: `第${i + 1}係` };
        await recorded({ correct: { ...why(code), event: `${code}:e6`, change: { rename } } });
      }
      const { data, statements } = await attempt<Log>(log, { code });
      expect(data.organization.revisions.nodes).toHaveLength(2 + times);
      counts.push(statements);
    }
    expect(counts[1]).toBeLessThanOrEqual(counts[0]! + 3);
  });
});

describe('the effective version of an event', () => {
  const question = `query ($code: ID!) { organization(code: $code) {
    reorganization(id: "read:r1") { events {
      sentence reading { type effectiveOn clause sentence english: sentence(lang: EN) data }
    } }
    revisions(last: 1) { nodes { events { reading { type } } } }
  } }`;

  it('is returned beside the recorded event', async () => {
    await town('read');
    const rename = { unit: '総務部/総務課/文書係', name: '法規係' };
    await recorded({ correct: { ...why('read'), event: 'read:e6', change: { rename, clause: '(2)' } } });
    await recorded({ reschedule: { ...why('read'), reorganization: 'read:r1', effectiveOn: '2026-07-01' } });
    await recorded({ void: { ...why('read'), event: 'read:e7' } });
    expect(await ask(question, { code: 'read' })).toEqual({
      organization: {
        reorganization: {
          events: [
            {
              sentence: '総務課文書係を法務係に改称',
              reading: {
                type: 'UnitRenamed',
                effectiveOn: '2026-07-01',
                clause: '(2)',
                sentence: '総務課文書係を法規係に改称',
                english: 'Renamed 文書係 of 総務課 to 法規係',
                data: { unit: 'read:u3', name: '法規係' },
              },
            },
            { sentence: '総務課に庶務係を新設', reading: null },
          ],
        },
        // An amendment says how others read.
        revisions: { nodes: [{ events: [{ reading: null }] }] },
      },
    });
  });
});
