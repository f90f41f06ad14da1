/** A unit that a later chart does not have: what its event says, until a correction gives its true end. */

import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';
import { amender } from './amending.js';

const { db } = await testDatabase();
const { ask } = await asker(db);
const organization = 'left';
const amend = amender(ask, organization);

interface Said {
  type: string;
  ja: string;
  en: string;
  reading: { ja: string } | null;
}

interface Answer {
  organization: { revisions: { nodes: { number: number; events: Said[] }[] } };
}

const sentencesOf = async (revision: number) => {
  const { organization: found } = await ask<Answer>(
    `{ organization(code: "${organization}") { revisions(first: 10) { nodes {
      number events { type ja: sentence en: sentence(lang: EN) reading { ja: sentence } } } } } }`,
  );
  const events = found.revisions.nodes.find(({ number }) => number === revision)?.events ?? [];
  return events.filter(({ type }) => !type.endsWith('Stated'));
};

describe('the event of a unit that a later chart does not have', () => {
  it('says so, and not that the unit was abolished; its correction says what really happened', async () => {
    await recorded(db, organization, [section('総務課')], { coverage: 'PARTIAL' });
    const older = {
      knownFrom: '2018-04-01',
      units: [
        { unit: '総務課', name: '総務課', kind: '課' },
        { name: '市史編さん室', kind: '室' },
      ],
    };
    const { revision, problems } = await amend('extendBaseline', older);
    expect(problems).toEqual([]);
    const said = '市史編さん室は後の組織図に記載なし（以後の記録なし）';
    expect(await sentencesOf(2)).toEqual([
      {
        type: 'UnitAbolished',
        ja: said,
        en: 'The later chart does not have 市史編さん室 (nothing is recorded of it from then on)',
        reading: { ja: said },
      },
    ]);
    const end = revision!.events.find(({ type }) => type === 'UnitAbolished')!;
    const change = { abolish: { unit: '市史編さん室' }, effectiveOn: '2019-04-01' };
    expect((await amend('correctEvent', { event: end.id, change })).problems).toEqual([]);
    expect(await sentencesOf(3)).toEqual([
      expect.objectContaining({
        ja: `「${said}」（2020年4月1日）とあるのは「市史編さん室を廃止」（2019年4月1日）の誤り`,
      }),
    ]);
    expect(await sentencesOf(2)).toEqual([
      expect.objectContaining({ ja: said, reading: { ja: '市史編さん室を廃止' } }),
    ]);
  });
});
