/** What an amendment is about. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedTown } from '../town.js';
import { amender } from './amending.js';

const { ask } = await recordedTown();
const amend = amender(ask, 'town');

describe('Event.amends', () => {
  it('is the event that a correction or a voiding is about; an amendment of a reorganization has none', async () => {
    const change = { rename: { unit: '総務部/総務課', name: '総務政策課' } };
    await amend('correctEvent', { event: 'town:e6', change });
    await amend('voidEvent', { event: 'town:e8' });
    await amend('rescheduleReorganization', { reorganization: 'town:r1', effectiveOn: '2026-10-01' });
    const { organization } = await ask<{ organization: { revisions: { nodes: { events: object[] }[] } } }>(
      `{ organization(code: "town") { revisions(last: 4) { nodes {
        events { type amends { eventId sentence } } } } } }`,
    );
    expect(organization.revisions.nodes.map(({ events }) => events.at(0))).toMatchObject([
      { type: 'UnitRenamed', amends: null },
      { type: 'EventCorrected', amends: { eventId: 'town:e6', sentence: expect.stringContaining('総務課') } },
      { type: 'EventVoided', amends: { eventId: 'town:e8' } },
      { type: 'ReorganizationRescheduled', amends: null },
    ]);
  });
});
