/** A small organization with one reorganization, recorded through the API itself. */

import { testDatabase } from '../support/database.js';
import { expect } from '../support/jest.js';
import { asker } from './ask.js';

export const register = /* GraphQL */ `
  mutation ($input: RegisterOrganizationInput!) {
    registerOrganization(input: $input) {
      revision { number recordedBy reason reorganization { id: reorganizationId } events { id: eventId type effectiveOn precision } }
      organization { code name timeZone revision }
      problems { code severity ja: message en: message(lang: EN) path units events { id: eventId } }
    }
  }`;

export const record = /* GraphQL */ `
  mutation ($input: RecordReorganizationInput!) {
    recordReorganization(input: $input) {
      revision { number reorganization { id: reorganizationId title status events { type clause } } events { type data } }
      organization { revision }
      problems { code severity path message events { id: eventId type revision { number } } }
    }
  }`;

const town = {
  code: 'town',
  name: '町',
  timeZone: null,
  knownFrom: '2025-04-01',
  coverage: 'PARTIAL',
  units: [
    {
      name: '総務部',
      kind: '部',
      displayName: null,
      children: [
        { name: '総務課', kind: '課', children: [{ name: '文書係', displayName: '(文書係)', kind: '係' }] },
        { name: '財政課', kind: '課', children: [] },
      ],
    },
    { name: '市民部', kind: '部' },
  ],
};

export const reorganization = (effectiveOn: string, changes: object[]) => ({
  organization: 'town',
  reorganization: { title: '機構改正', effectiveOn, note: null, legalBasis: '条例第1号', changes },
});

export const unitFields =
  'unitId name displayName kind path depth from until parent { name } children { name }';

/** Two revisions in a database of their own, and the ways to ask about them. */
export async function recordedTown() {
  const { db } = await testDatabase();
  const { ask, attempt } = await asker(db);

  const registered = await ask<{ registerOrganization: object }>(register, { input: town });
  expect(registered.registerOrganization).toMatchObject({
    revision: { number: 1, recordedBy: 'local', reason: null, reorganization: null },
    organization: { code: 'town', name: '町', timeZone: 'Asia/Tokyo', revision: 1 },
    problems: [],
  });
  const recorded = await ask<{ recordReorganization: object }>(record, {
    input: reorganization('2026-04-01', [
      { clause: '(1)', rename: { unit: '総務部/総務課', name: '総務企画課' } },
      { clause: '(2)', transfer: { unit: '総務部/財政課', under: '市民部' } },
    ]),
  });
  expect(recorded.recordReorganization).toMatchObject({
    revision: {
      number: 2,
      reorganization: {
        title: '機構改正',
        status: 'RECORDED',
        events: [
          { type: 'UnitRenamed', clause: '(1)' },
          { type: 'UnitTransferred', clause: '(2)' },
        ],
      },
      events: [
        { type: 'UnitRenamed', data: { name: '総務企画課' } },
        { type: 'UnitTransferred', data: {} },
      ],
    },
    organization: { revision: 2 },
    problems: [],
  });

  /** The id of the first unit that ever had a name. */
  async function idOf(name: string): Promise<string> {
    const { organization } = await ask<{ organization: { findUnits: { id: string }[] } }>(
      'query ($name: String!) { organization(code: "town") { findUnits(name: $name) { id: unitId } } }',
      { name },
    );
    return organization.findUnits[0]!.id;
  }

  return { ask, attempt, idOf };
}
