/** A line composed of two moments names the origin of a spin-off and what replaced an abolished unit. */

import { record } from '../../../src/record.js';
import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);
const organization = 'origins';

interface Answer {
  organization: { compare: { changes: { ja: string; en: string }[] } };
}

it('also where an amendment is behind the entry', async () => {
  const town = await recorded(db, organization, [section('総務課'), section('企画課')]);
  await town.on(
    '2026-04-01',
    { create: { unit: { name: '広報課', kind: '課' }, from: ['総務課'] } },
    { abolish: { unit: '企画課', replacedBy: ['総務課'] } },
  );
  const corrections = [
    { event: 'e3', change: { create: { unit: { name: '広聴課', kind: '課' }, from: ['総務課'] } } },
    { event: 'e4', change: { abolish: { unit: '企画課', replacedBy: ['総務課'] }, clause: '(2)' } },
  ];
  for (const { event, change } of corrections) {
    const correct = { organization, event: `${organization}:${event}`, change, reason: '訂正' };
    expect((await record(db, { correct }, 'test')).problems).toEqual([]);
  }
  const { organization: found } = await ask<Answer>(
    `{ organization(code: "${organization}") {
      compare(from: "2026-03-31", to: "2026-05-01", fromKnownAt: { revision: 2 }, knownAt: { revision: 4 }) {
        changes { ja: sentence en: sentence(lang: EN) } } } }`,
  );
  expect(found.compare.changes).toEqual([
    { ja: '企画課を廃止し、総務課が承継', en: 'Abolished 企画課, replaced by 総務課' },
    { ja: '総務課から分離し、広聴課を新設', en: 'Created 広聴課, spun off from 総務課' },
  ]);
});
