/** One day at two revisions is reported as what the record said and says, never as what happened. */

import type { Command } from '../../../src/domain/words/command.js';
import { record } from '../../../src/record.js';
import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);
const organization = 'belief';
const DAY = '2026-05-01';

interface Answer {
  organization: { compare: { changes: { ja: string; en: string }[] } };
}

const sentences = async (fromKnownAt: number, knownAt: number): Promise<string[][]> => {
  const { organization: found } = await ask<Answer>(
    `{ organization(code: "${organization}") {
      compare(from: "${DAY}", to: "${DAY}", fromKnownAt: { revision: ${fromKnownAt} }, knownAt: { revision: ${knownAt} }) {
        changes { ja: sentence en: sentence(lang: EN) } } } }`,
  );
  return found.compare.changes.map(({ ja, en }) => [ja, en]);
};

describe('one day at two revisions', () => {
  beforeAll(async () => {
    const town = await recorded(db, organization, [
      section('総務課', section('文書係'), section('法規係'), section('統計係')),
      section('企画課', section('調整係')),
    ]);
    const amend = async (command: Command) => {
      const { problems } = await record(db, command, 'test');
      expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    };
    await town.on('2026-04-01', { create: { unit: { name: '広報課', kind: '課' } } }); // revision 2
    await town.on('2026-04-01', { abolish: { unit: '企画課/調整係' } }); // 3
    await town.on('2026-04-01', { rename: { unit: '総務課/統計係', name: '調査係' } }); // 4
    await town.on('2026-04-01', {
      merge: {
        units: ['総務課/文書係', '総務課/法規係'],
        intoNew: { name: '文書法規係', kind: '係', under: '総務課' },
      },
    }); // 5
    const ids = (
      await ask<{
        organization: { revisions: { nodes: { events: { eventId: string; type: string }[] }[] } };
      }>(
        `{ organization(code: "${organization}") { revisions(first: 10) { nodes { events { eventId type } } } } }`,
      )
    ).organization.revisions.nodes.flatMap((node) => node.events);
    const idOf = (type: string) => ids.find((event) => event.type === type)?.eventId ?? '';
    const reason = '訂正';
    await amend({ void: { organization, event: idOf('UnitCreated'), reason } }); // 6
    await amend({ void: { organization, event: idOf('UnitAbolished'), reason } }); // 7
    await amend({
      correct: {
        organization,
        event: idOf('UnitRenamed'),
        change: { rename: { unit: '総務課/統計係', name: '統計調査係' } },
        reason,
      },
    }); // 8
    await amend({ void: { organization, event: idOf('UnitsMerged'), reason } }); // 9
    await town.on('2026-04-01', { rename: { unit: '総務課', name: '総務企画課' } }); // 10
    await amend({
      correct: {
        organization,
        event: idOf('UnitRenamed'),
        change: { reclassify: { unit: '総務課/統計係', kind: '班', name: '統計班' } },
        reason,
      },
    }); // 11
    await town.on('2026-04-01', { create: { unit: { name: '広聴課', kind: '課' } } }); // 12
    const effectiveOn = '2026-10-01';
    await amend({ rescheduleEvent: { organization, event: `${organization}:e17`, effectiveOn, reason } }); // 13
  });

  it('says of a change that was put off both days', async () => {
    expect(await sentences(12, 13)).toEqual([
      [
        '「広聴課を新設」の施行日を2026年4月1日としていたものを2026年10月1日とする',
        'Recorded the effective day of “Created 広聴課” as 2026-04-01, now as 2026-10-01',
      ],
    ]);
  });

  it('says what is recorded newly', async () => {
    expect(await sentences(1, 2)).toEqual([
      ['「広報課を新設」を記録に加える', 'Added “Created 広報課” to the record'],
    ]);
    expect(await sentences(4, 5)).toEqual([
      [
        '「総務課文書係と法規係を統合し、文書法規係を設置」を記録に加える',
        'Added “Merged 文書係 and 法規係 of 総務課 into the new 文書法規係” to the record',
      ],
    ]);
  });

  it('says of a voided creation that its record is voided, and not that the unit was abolished', async () => {
    expect(await sentences(5, 6)).toEqual([
      ['「広報課を新設」の記録を取り消す', 'Voided the record of “Created 広報課”'],
    ]);
  });

  it('says of a voided abolition that the unit exists', async () => {
    expect(await sentences(6, 7)).toEqual([
      [
        '企画課調整係を廃止としていたものを存続とする',
        'Recorded 調整係 of 企画課 as abolished, now as existing',
      ],
    ]);
  });

  it('says of a corrected name both names', async () => {
    expect(await sentences(7, 8)).toEqual([
      [
        '総務課調査係の名称を調査係としていたものを統計調査係とする',
        'Recorded the name of 調査係 of 総務課 as 調査係, now as 統計調査係',
      ],
    ]);
  });

  it('says of a voided merger that its sources exist, and nothing of a split', async () => {
    expect(await sentences(8, 9)).toEqual([
      [
        '「総務課文書係と法規係を統合し、文書法規係を設置」としていたものを総務課文書係と法規係の存続とする',
        'Recorded as “Merged 文書係 and 法規係 of 総務課 into the new 文書法規係”, now as 文書係 and 法規係 of 総務課 existing',
      ],
    ]);
  });

  it('says each attribute that differs, and not the place where only the unit above has another name', async () => {
    expect(await sentences(9, 10)).toEqual([
      ['「総務課を総務企画課に改称」を記録に加える', 'Added “Renamed 総務課 to 総務企画課” to the record'],
      ...['文書係', '法規係'].map((name) => [
        `総務課${name}の所属を総務課としていたものを総務企画課とする`,
        `Recorded the unit above of ${name} of 総務課 as 総務課, now as 総務企画課`,
      ]),
      [
        '総務課統計調査係の所属を総務課としていたものを総務企画課とする',
        'Recorded the unit above of 統計調査係 of 総務課 as 総務課, now as 総務企画課',
      ],
    ]);
    expect(await sentences(10, 11)).toEqual([
      [
        '総務企画課統計調査係の名称を統計調査係としていたものを統計班とし、その種別を課としていたものを班とする',
        'Recorded the name of 統計調査係 of 総務企画課 as 統計調査係, now as 統計班 and recorded its kind as 課, now as 班',
      ],
    ]);
  });

  it('says backwards what was recorded earlier', async () => {
    expect(await sentences(6, 5)).toEqual([
      ['以前は「広報課を新設」の記録があった', 'Had “Created 広報課” in the record earlier'],
    ]);
    expect(await sentences(8, 7)).toEqual([
      [
        '総務課統計調査係の名称を統計調査係とするが、以前は調査係としていた',
        'Recorded the name of 統計調査係 of 総務課 as 調査係 earlier, now as 統計調査係',
      ],
    ]);
  });
});
