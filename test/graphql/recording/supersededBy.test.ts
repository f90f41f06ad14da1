/** Whether each event is as recorded, or which amendment in effect supersedes it. */
import { describe, expect, it } from '../../support/jest.js';
import { record, recordedTown, register, reorganization } from '../town.js';
import { amender } from './amending.js';

const { ask, attempt } = await recordedTown();
const amend = amender(ask, 'town');

interface Shown {
  id: string;
  precision: string;
  supersededBy: { id: string } | null;
}

/** By the id of each event of a unit what supersedes it, as known at a revision. */
async function superseding(unit: string, knownAt: number): Promise<Record<string, string | undefined>> {
  const { organization } = await ask<{ organization: { asOf: { unit: { unit: { events: Shown[] } } } } }>(
    `query ($unit: UnitRef!, $knownAt: KnownAt!) { organization(code: "town") {
      asOf(date: "2025-04-01", knownAt: $knownAt) {
        unit(ref: $unit) { unit { events { id: eventId precision supersededBy { id: eventId } } } } } } }`,
    { unit, knownAt: { revision: knownAt } },
  );
  const { events } = organization.asOf.unit.unit;
  return Object.fromEntries(events.map(({ id, supersededBy }) => [id, supersededBy?.id]));
}

describe('Event.supersededBy', () => {
  it('is the latest amendment in effect, of the event or of its reorganization, at each revision', async () => {
    const change = { rename: { unit: '総務部/総務課', name: '総務政策課' } };
    await amend('correctEvent', { event: 'town:e6', change }); // e8, revision 3
    await amend('rescheduleReorganization', { reorganization: 'town:r1', effectiveOn: '2026-10-01' }); // e9
    await amend('withdrawReorganization', { reorganization: 'town:r1' }); // e10
    await amend('voidEvent', { event: 'town:e10' }); // e11
    await amend('voidEvent', { event: 'town:e9' }); // e12
    await amend('voidEvent', { event: 'town:e6' }); // e13, revision 8
    const renamed = await Promise.all([2, 3, 4, 5, 6, 7, 8].map((at) => superseding('town:u2', at)));
    expect(renamed.map((events) => events['town:e6'])).toEqual([
      ...[undefined, 'town:e8', 'town:e9', 'town:e10', 'town:e9', 'town:e8', 'town:e13'],
    ]);
    // The amendments themselves: voided, or another decides in their stead.
    expect(renamed.at(-1)).toEqual({
      'town:e2': undefined,
      'town:e6': 'town:e13',
      'town:e8': 'town:e13',
      'town:e9': 'town:e12',
      'town:e10': 'town:e11',
      'town:e11': undefined,
      'town:e12': undefined,
      'town:e13': undefined,
    });
    const moved = await Promise.all([3, 4, 7].map((at) => superseding('town:u4', at)));
    expect(moved.map((events) => events['town:e7'])).toEqual([undefined, 'town:e9', undefined]);
  });

  it('leads through Revision.reorganization to what was amended', async () => {
    const { organization } = await ask<{
      organization: { revisions: { nodes: { reorganization: { id: string } | null }[] } };
    }>(
      '{ organization(code: "town") { revisions { nodes { number reason reorganization { id: reorganizationId status } events { type } } } } }',
    );
    const { nodes } = organization.revisions;
    expect(nodes.map(({ reorganization }) => reorganization?.id)).toEqual([
      undefined,
      ...Array.from({ length: 7 }, () => 'town:r1'),
    ]);
    expect(nodes[4]).toEqual({
      number: 5,
      reason: '訂正',
      reorganization: { id: 'town:r1', status: 'RECORDED' },
      events: [{ type: 'ReorganizationWithdrawn' }],
    });
  });

  it('is null for an event of a baseline whose precision only became UNCERTAIN through an older chart', async () => {
    const extension = {
      knownFrom: '2020-04-01',
      coverage: 'PARTIAL',
      units: [{ unit: 'town:u1', name: '庶務部', kind: '部' }],
    };
    const { revision } = await amend('extendBaseline', extension);
    expect(revision).toMatchObject({ number: 9, reorganization: null });
    const at = async (knownAt: number) => {
      const { organization } = await ask<{ organization: { asOf: { units: object[] } } }>(
        `{ organization(code: "town") { asOf(date: "2025-04-01", knownAt: { revision: ${knownAt} }) {
          units { name becauseOf { effectiveOn precision supersededBy { id: eventId } } } } } }`,
      );
      return organization.asOf.units[0];
    };
    const stated = { effectiveOn: '2025-04-01', supersededBy: null };
    expect(await at(8)).toEqual({ name: '総務部', becauseOf: { ...stated, precision: 'DAY' } });
    expect(await at(9)).toEqual({ name: '総務部', becauseOf: { ...stated, precision: 'UNCERTAIN' } });
  });

  it('takes the same number of SQL statements however many events are asked for it', async () => {
    const counts: number[] = [];
    for (const units of [1, 100]) {
      const code = `town${units}`;
      const names = Array.from({ length: units }, (_, i) => `第${i}課`);
      await ask(register, {
        input: {
          code,
          name: code,
          knownFrom: '2025-04-01',
          units: names.map((name) => ({ name, kind: '課' })),
        },
      });
      const renames = names.map((name) => ({ rename: { unit: name, name: `新${name}` } }));
      await ask(record, { input: { ...reorganization('2026-04-01', renames), organization: code } });
      const put = { reorganization: `${code}:r1`, effectiveOn: '2026-07-01' };
      expect((await amender(ask, code)('rescheduleReorganization', put)).problems).toEqual([]);
      const { data, errors, statements } = await attempt<{
        organization: { reorganizations: { nodes: { events: Shown[] }[] } };
      }>(
        `{ organization(code: "${code}") { reorganizations { nodes { effectiveOn
          comparison { from { date } } events { precision supersededBy { id: eventId type revision { number } supersededBy { id: eventId } } }
        } } } }`,
      );
      expect(errors).toEqual([]);
      const { events } = data.organization.reorganizations.nodes[0]!;
      expect(events.map(({ supersededBy }) => supersededBy)).toEqual(
        renames.map(() => ({
          id: `${code}:e${2 * units + 1}`,
          type: 'ReorganizationRescheduled',
          revision: { number: 3 },
          supersededBy: null,
        })),
      );
      counts.push(statements);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(12);
  });
});
