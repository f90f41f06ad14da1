/** A comparison of two days at two revisions, between which the verb of an event was corrected. */

import { record } from '../../../src/record.js';
import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);
const organization = 'verbs';

interface Answer {
  organization: {
    compare: { changes: { kinds: string[]; sentence: string; events: { eventId: string }[] }[] };
  };
}

it('takes each event as the moment has it at which it is in effect', async () => {
  const town = await recorded(db, organization, [section('総務課'), section('企画課')]);
  await town.on(
    '2026-04-01',
    { rename: { unit: '企画課', name: '政策課' } },
    { abolish: { unit: '総務課' } },
  );
  const command = {
    correct: {
      ...{ organization, event: `${organization}:e4`, reason: '訂正' },
      change: { create: { unit: { name: '広報課', kind: '課' } }, effectiveOn: '2026-06-01' },
    },
  };
  expect((await record(db, command, 'test')).problems).toEqual([]);
  const { organization: found } = await ask<Answer>(
    `{ organization(code: "${organization}") {
      compare(from: "2026-03-31", to: "2026-05-01", fromKnownAt: { revision: 3 }, knownAt: { revision: 2 }) {
        changes { kinds sentence events { eventId } } } } }`,
  );
  expect(found.compare.changes).toEqual([
    {
      kinds: ['ABOLISHED'],
      sentence: '総務課を廃止',
      events: [{ eventId: `${organization}:e4` }, { eventId: `${organization}:e5` }],
    },
    { kinds: ['RENAMED'], sentence: '企画課を政策課に改称', events: [{ eventId: `${organization}:e3` }] },
  ]);
});
