/** The ledger verified on demand over GraphQL. */

import { sql } from 'kysely';
import { registerOrganization } from '../../../src/record.js';
import { describe, expect, it } from '../../support/jest.js';
import { wideCity } from '../bounds/wideCity.js';

const { db, asking } = await wideCity();
const FIELDS = `verification {
  isIntact revision hash events findingCount
  findings { code firstRevision lastRevision ja: message en: message(lang: EN) }
}`;

const verifying = (code: string, fields = FIELDS) => `{ organization(code: "${code}") { ${fields} } }`;

async function answer(query: string) {
  const { data, errors } = await (await asking({}))(query);
  expect(errors).toEqual([]);
  return JSON.parse(JSON.stringify(data));
}

describe('Organization.verification', () => {
  it('is intact, and says up to which revision, when nothing was changed', async () => {
    const { organization } = await answer(verifying('wide', `revisions { nodes { hash } } ${FIELDS}`));
    expect(organization.verification).toEqual({
      isIntact: true,
      revision: 1,
      hash: organization.revisions.nodes[0].hash,
      events: 61,
      findingCount: 0,
      findings: [],
    });
  });

  it('finds an event that was changed without the service, and says where in both languages', async () => {
    const units = [{ name: '総務部', kind: '部' }];
    await registerOrganization(db, { code: 'edited', name: '市', knownFrom: '2025-04-01', units }, 'local');
    await db.transaction().execute(async (tx) => {
      await sql`alter table event disable trigger user`.execute(tx);
      await sql`update event set note = '書き足し' where id = 'edited:e1'`.execute(tx);
    });
    const { organization } = await answer(verifying('edited'));
    expect(organization.verification).toMatchObject({
      isIntact: false,
      findingCount: 1,
      findings: [
        {
          code: 'CONTENT_CHANGED',
          firstRevision: 1,
          lastRevision: 1,
          ja: expect.stringContaining('版 1'),
          en: expect.stringContaining('revision 1'),
        },
      ],
    });
    const none = await answer(
      verifying('edited', 'verification { findingCount findings(first: 0) { code } }'),
    );
    expect(none.organization.verification).toEqual({ findingCount: 1, findings: [] });
  });

  it('costs something for each event, and ends in time', async () => {
    const large = await (await asking({ cost: 500 }))(verifying('wide'));
    expect(large.codes).toEqual(['TOO_COSTLY']);
    const slow = await (await asking({ seconds: 0 }))(verifying('wide'));
    expect(slow.codes).toEqual(['ANSWER_TOO_SLOW']);
    expect((await answer(verifying('wide'))).organization.verification.isIntact).toBe(true);
  });

  it('waits for room when it is large, and is found beside other large fields', async () => {
    const ask = await asking({ small: 10, costAtOnce: 20 });
    const both = verifying('wide', `${FIELDS} asOf(date: "2025-04-01") { units { name } }`);
    const answers = await Promise.all([ask(both), ask(both), ask(verifying('wide'))]);
    expect(answers.map(({ codes }) => codes)).toEqual([[], [], []]);
  });
});
