import { registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

it('an organization that is known from the first day of all has sentences and comparisons', async () => {
  const units = [{ name: '総務部', kind: '部' }];
  await registerOrganization(db, { code: 'old', name: '町', knownFrom: '0001-01-01', units }, 'local');
  expect(
    await ask(`{ organization(code: "old") {
      revisions { nodes { events { sentence } } }
      asOf(date: "0001-01-01") { roots { name } }
      findUnits(name: "総務部") { states { from } }
    } }`),
  ).toEqual({
    organization: {
      revisions: { nodes: [{ events: [{ sentence: '総務部を置く' }] }] },
      asOf: { roots: [{ name: '総務部' }] },
      findUnits: [{ states: [{ from: '0001-01-01' }] }],
    },
  });
});
