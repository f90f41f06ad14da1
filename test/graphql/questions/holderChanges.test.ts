/** Duties whose holders differ, and units whose overseers differ: between two days, and on one day at two revisions. */

import type { Change } from '../../../src/domain/words/change.js';
import type { Command } from '../../../src/domain/words/command.js';
import { record } from '../../../src/record.js';
import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);
const organization = 'holders';

interface Entry {
  ja: string;
  en: string;
  events: { type: string }[];
}

interface Compared {
  dutyTransfers: Entry[];
  holderChanges: Entry[];
  oversightChanges: Entry[];
  postChanges: Entry[];
}

/** `from` and `to`: a day and a revision, such as 2026-04-01~2. */
async function compare(from: string, to: string): Promise<Compared> {
  const [[fromDay, fromRevision], [toDay, toRevision]] = [from.split('~'), to.split('~')];
  const said = 'ja: sentence en: sentence(lang: EN)';
  const answer = await ask<{ organization: { compare: Compared } }>(
    `{ organization(code: "${organization}") {
      compare(from: "${fromDay}", to: "${toDay}", fromKnownAt: { revision: ${fromRevision} }, knownAt: { revision: ${toRevision} }) {
        dutyTransfers { ${said} event { type } }
        holderChanges { duty { name } before { name } after { name } events { type } ${said} }
        oversightChanges { unit { name } before { name } after { name } events { type } ${said} }
        postChanges { events { type } ${said} } } } }`,
  );
  return answer.organization.compare;
}

const words = (entries: Entry[]) => entries.map(({ ja, en }) => [ja, en]);
const types = (entries: Entry[]) => entries.map(({ events }) => events.map(({ type }) => type));

const eventOf = async (type: string, nth = 0): Promise<string> => {
  const answer = await ask<{
    organization: { revisions: { nodes: { events: { eventId: string; type: string }[] }[] } };
  }>(
    `{ organization(code: "${organization}") { revisions(first: 50) { nodes { events { eventId type } } } } }`,
  );
  const events = answer.organization.revisions.nodes.flatMap((node) => node.events);
  return events.filter((event) => event.type === type)[nth]?.eventId ?? '';
};

const give = (duty: string, from: string[], to: string): Change => ({
  transferDuty: { duty, from, to: [to] },
});

beforeAll(async () => {
  const town = await recorded(
    db,
    organization,
    [
      section('総務課', section('甲係'), section('乙係'), section('丙係')),
      section('企画課', section('丁係'), section('戊係')),
      section('会計課'),
    ],
    {
      duties: [
        { name: '公印', holders: ['総務課/甲係'] },
        { name: '文書', holders: ['総務課/乙係'] },
        { name: '統計', holders: ['企画課/丁係'] },
        { name: '広報', holders: ['企画課/戊係'] },
      ],
      posts: [
        { name: '副市長', rank: '特別職', oversees: ['総務課'] },
        { name: '参事', unit: '企画課', duties: ['調整'] },
      ],
    },
  );
  const amend = async (command: Command) => {
    const { problems } = await record(db, command, 'test');
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  };
  const reason = '訂正';
  await town.on('2021-04-01', {
    merge: {
      units: ['総務課/甲係', '総務課/乙係'],
      intoNew: { name: '甲乙係', kind: '係', under: '総務課' },
    },
  }); // revision 2
  await town.on('2022-04-01', { endDuty: { duty: '統計' } }); // 3
  await town.on('2023-04-01', { abolish: { unit: '企画課/戊係' } }); // 4
  await town.on(
    '2024-04-01',
    { oversee: { unit: '会計課', posts: ['副市長'] } },
    { oversee: { unit: '総務課', posts: ['参事'] } },
  ); // 5
  await town.on('2025-04-01', give('文書', ['総務課/甲乙係'], '総務課/丙係')); // 6
  await town.on('2025-04-01', { changePost: { post: '参事', rank: '課長級', removeDuties: ['調整'] } }); // 7
  const stated = await eventOf('DutyStated');
  const duty = { duty: `${organization}:d1`, to: ['総務課/丙係'] };
  await amend({ correct: { organization, event: stated, change: { transferDuty: duty }, reason } }); // 8
  const set = await eventOf('OversightSet');
  const posts = { unit: '会計課', posts: ['副市長', '参事'] };
  await amend({ correct: { organization, event: set, change: { oversee: posts }, reason } }); // 9
  await amend({
    rescheduleEvent: {
      organization,
      event: await eventOf('DutyTransferred'),
      effectiveOn: '2025-10-01',
      reason,
    },
  }); // 10
  await amend({ void: { organization, event: await eventOf('DutyEnded'), reason } }); // 11
  await amend({ void: { organization, event: await eventOf('PostChanged'), reason } }); // 12
  await amend({ void: { organization, event: await eventOf('DutyTransferred'), reason } }); // 13
});

describe('holders of duties between two days', () => {
  it('are no change of their own where only units were merged or duties transferred', async () => {
    expect((await compare('2021-03-31~7', '2021-04-01~7')).holderChanges).toEqual([]);
    expect((await compare('2021-04-01~7', '2025-04-01~7')).holderChanges).not.toContainEqual(
      expect.objectContaining({ duty: { name: '文書' } }),
    );
    expect(types((await compare('2021-03-31~7', '2025-04-01~7')).holderChanges)).toEqual([
      ['DutyEnded'],
      ['UnitAbolished'],
    ]);
  });

  it('are, where a duty ended or its holder was abolished', async () => {
    const { holderChanges } = await compare('2022-03-31~7', '2023-04-01~7');
    expect(words(holderChanges)).toEqual([
      ['企画課丁係の統計に関する事務を廃止', 'Ended 統計 of 丁係 of 企画課'],
      [
        '広報に関する事務を所管する組織単位がなくなる（それまでは企画課戊係）',
        'Left the duty 広報 without a holder (until then 戊係 of 企画課)',
      ],
    ]);
  });
});

describe('holders of duties on one day at two revisions', () => {
  it('are what the record said and says', async () => {
    const { holderChanges, dutyTransfers } = await compare('2020-05-01~7', '2020-05-01~8');
    expect(holderChanges).toEqual([
      expect.objectContaining({
        duty: { name: '公印' },
        before: [{ name: '甲係' }],
        after: [{ name: '丙係' }],
        events: [{ type: 'EventCorrected' }],
        ja: '公印に関する事務の所管を総務課甲係としていたものを総務課丙係とする',
        en: 'Recorded the holder of the duty 公印 as 甲係 of 総務課, now as 丙係 of 総務課',
      }),
    ]);
    expect(dutyTransfers).toEqual([]);
    expect(words((await compare('2020-05-01~8', '2020-05-01~7')).holderChanges)).toEqual([
      [
        '公印に関する事務の所管を総務課丙係とするが、以前は総務課甲係としていた',
        'Recorded the holder of the duty 公印 as 甲係 of 総務課 earlier, now as 丙係 of 総務課',
      ],
    ]);
    expect(words((await compare('2022-05-01~10', '2022-05-01~11')).holderChanges)).toEqual([
      [
        '統計に関する事務の所管をなしとしていたものを企画課丁係とする',
        'Recorded the holder of the duty 統計 as none, now as 丁係 of 企画課',
      ],
    ]);
  });

  it('are left to the transfers where these explain them', async () => {
    const moved = '文書に関する事務を総務課甲乙係から丙係へ移管';
    const postponed = await compare('2025-04-01~9', '2025-04-01~10');
    expect(postponed.holderChanges).toEqual([]);
    expect(postponed.dutyTransfers.map(({ ja }) => ja)).toEqual([
      `「${moved}」の施行日を2025年4月1日としていたものを2025年10月1日とする`,
    ]);
    const voided = await compare('2025-10-01~12', '2025-10-01~13');
    expect(voided.holderChanges).toEqual([]);
    expect(words(voided.dutyTransfers)).toEqual([
      [`「${moved}」の記録を取り消す`, 'Voided the record of “Moved 文書 from 甲乙係 of 総務課 to 丙係”'],
    ]);
    expect((await compare('2025-03-31~7', '2025-04-01~7')).dutyTransfers.map(({ ja }) => ja)).toEqual([
      moved,
    ]);
    expect((await compare('2025-03-31~7', '2025-10-01~10')).dutyTransfers.map(({ ja }) => ja)).toEqual([
      moved,
    ]);
  });
});

describe('overseers of units', () => {
  it('differ between two days', async () => {
    const { oversightChanges } = await compare('2024-03-31~7', '2024-04-01~7');
    expect(words(oversightChanges)).toEqual([
      [
        '総務課を所管する職を副市長から参事に変更',
        'Changed the post that oversees 総務課 from 副市長 to 参事',
      ],
      ['会計課を副市長の所管とする', 'Put 会計課 under the oversight of 副市長'],
    ]);
    expect(types(oversightChanges)).toEqual([['OversightSet'], ['OversightSet']]);
  });

  it('on one day at two revisions are what the record said and says', async () => {
    const { oversightChanges } = await compare('2024-05-01~8', '2024-05-01~9');
    expect(oversightChanges).toEqual([
      expect.objectContaining({
        unit: { name: '会計課' },
        before: [{ name: '副市長' }],
        after: [{ name: '副市長' }, { name: '参事' }],
        events: [{ type: 'EventCorrected' }],
        ja: '会計課を所管する職を副市長としていたものを副市長と参事とする',
        en: 'Recorded the post that oversees 会計課 as 副市長, now as 副市長 and 参事',
      }),
    ]);
  });
});

describe('posts', () => {
  it('have a sentence between two days, and another one of two revisions', async () => {
    expect(words((await compare('2025-03-31~7', '2025-04-01~7')).postChanges)).toEqual([
      [
        '職「参事」：職位を定めなしから課長級に変更、職務から「調整」を削除',
        'The post “参事”: changed its rank from none to 課長級, removed “調整” from its duties',
      ],
    ]);
    expect(words((await compare('2025-04-01~11', '2025-04-01~12')).postChanges)).toEqual([
      [
        '職「参事」の職位を課長級としていたものを定めなしとし、その職務をなしとしていたものを「調整」とする',
        'Recorded the rank of the post “参事” as 課長級, now as none and recorded its duties as none, now as “調整”',
      ],
    ]);
  });
});
