import {
  eventsByIds,
  eventsOfReorganizations,
  eventsOfRevisions,
  eventsOfUnits,
} from '../../src/queries/record/events.js';
import { type RevisionFilter, revisionPage, revisionsByNumber } from '../../src/queries/record/revisions.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { givenOrganization, givenRevision } from './given.js';

const { db } = await testDatabase();

const a = await givenOrganization(db, 'a');
const b = await givenOrganization(db, 'b');
await givenRevision(db, a, 1, {
  recorded_by: 'somebody',
  content: '{"registration":{"name":"a"}}',
  events: [{ position: 1, type: 'UnitStated', effective_on: '2025-04-01', units: ['u1'] }],
});
await givenRevision(db, a, 2, {
  reason: '機構改正',
  content: '{"reorganization":{"id":"a:r1","title":"令和8年度"}}',
  events: [
    {
      position: 2,
      type: 'UnitRenamed',
      effective_on: '2026-05-01',
      reorganization: 'a:r1',
      clause: '(3)②',
      data: '{"name":"税務係","unit":"u1"}',
      units: ['u1', 'u2'],
    },
    {
      position: 3,
      type: 'UnitTransferred',
      effective_on: '2026-04-01',
      reorganization: 'a:r1',
      units: ['u2'],
    },
  ],
});
await givenRevision(db, a, 3, { events: [{ position: 4, effective_on: '2026-04-01', units: ['u2'] }] });
await givenRevision(db, b, 1, {
  events: [
    { position: 1, type: 'UnitRenamed', units: ['u1'] },
    { position: 4, units: ['u1'] },
  ],
});

describe('revisionPage', () => {
  it.each<[RevisionFilter, number[]]>([
    [{}, [1, 2, 3]],
    [{ recordedBy: 'somebody' }, [1]],
    [{ recordedFrom: '2026-01-01T00:00:02.000Z' }, [2, 3]],
    [{ recordedUntil: '2026-01-01T00:00:02.000Z' }, [1]],
    [{ recordedFrom: '2026-01-01T09:00:02.000+09:00', recordedUntil: '2026-01-01T00:00:02.001Z' }, [2]],
    [{ unit: 'u1' }, [1, 2]],
    [{ eventType: 'UnitRenamed' }, [2]],
    [{ effectiveFrom: '2026-04-01' }, [2, 3]],
    [{ effectiveUntil: '2026-04-01' }, [1]],
    [{ effectiveFrom: '2026-04-01', effectiveUntil: '2026-04-02' }, [2, 3]],
    // Its events speak of u1, and of that day, but no event of both.
    [{ unit: 'u1', effectiveFrom: '2026-04-01', effectiveUntil: '2026-04-02' }, []],
    [{ unit: 'u2', eventType: 'UnitRenamed', effectiveFrom: '2026-05-01', recordedBy: 'local' }, [2]],
    [{ unit: 'u2', recordedBy: 'somebody' }, []],
  ])('filters by %j', async (filter, numbers) => {
    const page = await revisionPage(db, a.id, filter, {});
    expect(page.edges.map((edge) => edge.node.number)).toEqual(numbers);
    expect(await page.count()).toBe(numbers.length);
  });
});

describe('a cursor of the whole log', () => {
  it('serves a part of it as well', async () => {
    const { pageInfo } = await revisionPage(db, a.id, {}, { first: 1 });
    const page = await revisionPage(db, a.id, { eventType: 'UnitRenamed' }, { after: pageInfo.endCursor });
    expect(page.edges.map((edge) => edge.node.number)).toEqual([2]);
    expect(page.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: false });
  });
});

describe('revisionsByNumber', () => {
  it('answers in the order asked', async () => {
    const found = await revisionsByNumber(db, [
      { organization: a.id, number: 2 },
      { organization: a.id, number: 9 },
      { organization: b.id, number: 1 },
    ]);
    expect(found[0]).toMatchObject({
      organization: a.id,
      number: 2,
      recordedAt: '2026-01-01T00:00:02.000Z',
      recordedBy: 'local',
      reason: '機構改正',
      hash: 'hash2',
      reorganization: 'a:r1',
    });
    expect(found[1]).toBeUndefined();
    expect(found[2]).toMatchObject({ organization: b.id, number: 1, reorganization: null });
  });
});

describe('events', () => {
  const positions = (lists: { position: number }[][]) =>
    lists.map((list) => list.map((event) => event.position));

  it('are found by id, with their data', async () => {
    const [renamed, none, stated] = await eventsByIds(db, [
      { organization: a.id, id: 'a:e2' },
      { organization: b.id, id: 'a:e2' },
      { organization: b.id, id: 'b:e1' },
    ]);
    expect(renamed).toEqual({
      organization: a.id,
      position: 2,
      id: 'a:e2',
      revision: 2,
      type: 'UnitRenamed',
      effectiveOn: '2026-05-01',
      precision: 'DAY',
      clause: '(3)②',
      note: undefined,
      reorganization: 'a:r1',
      data: { name: '税務係', unit: 'u1' },
    });
    expect(none).toBeUndefined();
    expect(stated?.organization).toBe(b.id);
  });

  it('of revisions come in the order of the input', async () => {
    const keys = [3, 9, 2].map((number) => ({ organization: a.id, number }));
    expect(positions(await eventsOfRevisions(db, keys))).toEqual([[4], [], [2, 3]]);
  });

  it('of units come by effective day, as far as they were known', async () => {
    const key = (unit: string, revision: number) => ({ organization: a.id, unit, revision });
    const found = await eventsOfUnits(db, [key('u2', 3), key('u1', 1), key('u2', 2), key('u2', 1)]);
    expect(positions(found)).toEqual([[3, 4, 2], [1], [3, 2], []]);
  });

  it('of reorganizations come as recorded', async () => {
    const key = (id: string, revision: number) => ({ organization: a.id, id, revision });
    const found = await eventsOfReorganizations(db, [key('a:r2', 3), key('a:r1', 2), key('a:r1', 1)]);
    expect(positions(found)).toEqual([[], [2, 3], []]);
  });
});
