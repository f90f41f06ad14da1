/** The lists of an organization, from the GraphQL text down to a real database. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedTown } from '../town.js';

const { ask } = await recordedTown();

describe('the lists of an organization', () => {
  it('have pages as in Relay, in both directions', async () => {
    const answer = await ask(`{
      organizations(search: "TOWN") { totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage } }
      none: organizations(search: "village", first: null) { totalCount edges { cursor } pageInfo { startCursor } }
      organization(code: "town") {
        changeDates
        earlier: changeDates(knownAt: { revision: 1 })
        revisions(last: 1) { nodes { number } edges { node { number } } pageInfo { hasPreviousPage } totalCount }
        filtered: revisions(filter: { eventType: UnitRenamed, recordedFrom: "2000-01-01T00:00:00Z", unit: null }) { nodes { number } }
        early: revisions(filter: { recordedUntil: "2000-01-01T00:00:00Z" }) { nodes { number } }
        reorganizations { nodes { id: reorganizationId title note effectiveOn legalBasis withdrawnOn status events { type } } }
        reorganization(id: "town:r1") { id: reorganizationId }
        nothing: reorganization(id: "town:r9") { id: reorganizationId }
      }
    }`);
    expect(answer).toMatchObject({
      organizations: {
        totalCount: 1,
        nodes: [{ code: 'town' }],
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
      },
      none: { totalCount: 0, edges: [], pageInfo: { startCursor: null } },
      organization: {
        changeDates: ['2025-04-01', '2026-04-01'],
        earlier: ['2025-04-01'],
        revisions: {
          nodes: [{ number: 2 }],
          edges: [{ node: { number: 2 } }],
          pageInfo: { hasPreviousPage: true },
          totalCount: 2,
        },
        filtered: { nodes: [{ number: 2 }] },
        early: { nodes: [] },
        reorganizations: {
          nodes: [
            {
              id: 'town:r1',
              title: '機構改正',
              note: null,
              effectiveOn: '2026-04-01',
              legalBasis: '条例第1号',
              withdrawnOn: null,
              status: 'RECORDED',
              events: [{ type: 'UnitRenamed' }, { type: 'UnitTransferred' }],
            },
          ],
        },
        reorganization: { id: 'town:r1' },
        nothing: null,
      },
    });
  });

  it('say who recorded, and are found by a part of that name', async () => {
    const answer = await ask(`{ organization(code: "town") {
      recorders
      part: revisions(filter: { recordedByPart: "OCA" }) { totalCount }
      other: revisions(filter: { recordedByPart: "%" }) { totalCount }
    } }`);
    expect(answer).toEqual({
      organization: { recorders: ['local'], part: { totalCount: 2 }, other: { totalCount: 0 } },
    });
  });

  it('say how many events a revision added, and have its first ones', async () => {
    const answer = await ask(`{ organization(code: "town") { revisions(last: 1) { nodes {
      eventCount events(first: 1) { type }
    } } } }`);
    expect(answer).toEqual({
      organization: { revisions: { nodes: [{ eventCount: 2, events: [{ type: 'UnitRenamed' }] }] } },
    });
  });
});
