/** A recorded event as a change of a record file: as its own correction it changes nothing. */

import { changeOf, type Recorded } from '../../explorer/src/desk/file/changeOf.js';
import type { Change } from '../../src/domain/words/change.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { asker } from '../graphql/ask.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

const section = (name: string) => ({ name, kind: '課' });
const YEARS: Change[][] = [
  [
    { create: { unit: { name: '広報室', kind: '室', under: '総務部', after: '' }, from: ['総務部/総務課'] } },
    { transferDuty: { duty: '広報', from: ['総務部/総務課'], to: ['総務部/広報室'], extent: 'PART' } },
    { transferDuty: { description: '統計に関すること', fromOutside: '県', to: ['総務部/財政課'] } },
    { createPost: { name: '部長', rank: '部長級', unit: '総務部', duties: ['調整'] } },
    { oversee: { unit: '市民部', posts: ['部長'] } },
  ],
  [
    { split: { unit: '市民部/市民課', into: [section('戸籍課'), section('年金課')].map(under('市民部')) } },
    { reclassify: { everyKind: '室', kind: '課', withNames: true } },
    { reclassify: { unit: '市民部', kind: '局', name: '市民局' } },
    { reorder: { unit: '総務部/財政課', after: '' } },
    { changePost: { post: '部長', rank: '局長級', addDuties: ['広報'], removeDuties: ['調整'] } },
    { renameOrganization: { name: '新市' } },
  ],
  [
    {
      recompose: {
        units: ['市民局/戸籍課', '市民局/年金課'],
        keep: ['市民局/戸籍課'],
        into: [{ ...section('窓口課'), under: '市民局', sources: ['市民局/年金課'] }],
      },
    },
    { merge: { units: ['総務部/広報課'], into: '総務部/総務課' } },
    { abolish: { unit: '総務部/財政課', replacedBy: ['総務部/総務課'] } },
    { abolishPost: { post: '部長' } },
  ],
  [
    { reinstate: { unit: '総務部/財政課', name: '財務課' } },
    { endDuty: { duty: '広報' } },
    {
      clause: '第2条',
      note: '名称のみ',
      precision: 'MONTH',
      rename: { unit: '市民局/窓口課', name: '窓口サービス課' },
    },
  ],
];

function under(parent: string) {
  return (unit: { name: string; kind: string }) => ({ ...unit, under: parent });
}

type Event = Omit<Recorded, 'hasOwnDay'> & { eventId: string };

async function eventsOf(code: string): Promise<Event[]> {
  const { organization } = await ask<{ organization: { revisions: { nodes: { events: Event[] }[] } } }>(
    `query ($code: ID!) { organization(code: $code) { revisions(first: 100) { nodes {
      events { eventId type effectiveOn precision clause note data }
    } } } }`,
    { code },
  );
  return organization.revisions.nodes.flatMap(({ events }) => events);
}

async function corrected(code: string, event: Event) {
  const correct = {
    ...{ organization: code, reason: '確かめ', event: event.eventId },
    change: changeOf({ ...event, hasOwnDay: false }),
  };
  const { organization } = await ask<{
    organization: { preview: { problems: { severity: string; code: string }[]; days: string[] } };
  }>(
    `query ($code: ID!, $correct: CorrectEventInput!) { organization(code: $code) {
      preview(of: { correct: $correct }) { problems { severity code path message } days }
    } }`,
    { code, correct },
  );
  const { problems, days } = organization.preview;
  return { errors: problems.filter(({ severity }) => severity === 'ERROR'), days };
}

describe('a correction that is filled in with what is recorded', () => {
  beforeAll(async () => {
    await registerOrganization(db, isesakiBaseline(), 'local');
    await recordReorganization(db, isesakiReorganization(), 'local');
    const units = [
      { name: '総務部', kind: '部', children: [section('総務課'), section('財政課')] },
      { name: '市民部', kind: '部', children: [section('市民課')] },
    ];
    await registerOrganization(db, { code: 'town', name: '市', knownFrom: '2020-04-01', units }, 'local');
    for (const [i, changes] of YEARS.entries()) {
      const reorganization = { title: `改正${i}`, effectiveOn: `${2021 + i}-04-01`, changes };
      const { problems } = await recordReorganization(db, { organization: 'town', reorganization }, 'local');
      expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    }
  });

  it.each(['102041', 'town'])('changes nothing, whatever the event: %s', async (code) => {
    const events = await eventsOf(code);
    const found = [];
    for (const event of events) {
      const { errors, days } = await corrected(code, event);
      if (errors.length > 0 || days.length > 0)
        found.push([event, changeOf({ ...event, hasOwnDay: false }), errors, days]);
    }
    expect(events.length).toBeGreaterThan(15);
    expect(found).toEqual([]);
  });
});
