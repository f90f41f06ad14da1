import { revisionKnownAt, revisionsAtInstants, today } from '../../src/queries/moment/moment.js';
import { changeDays, constantAround } from '../../src/queries/units/changeDays.js';
import { UserError } from '../../src/userError.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { again, givenChangeDays, givenOrganization, givenRevision, refusal } from './given.js';

const { db } = await testDatabase();

const registered = await givenOrganization(db, 'a');
await givenRevision(db, registered, 1, { recorded_at: '2026-01-01T00:00:00.001Z' });
await givenRevision(db, registered, 2, { recorded_at: '2026-01-01T00:00:00.002Z' });
await givenRevision(db, registered, 3, { recorded_at: '2026-03-01T00:00:00.000Z' });
const a = await again(db, registered);
const b = await givenOrganization(db, 'b');

describe('revisionKnownAt', () => {
  it('is the newest revision if `knownAt` is absent', async () => {
    expect(a.revision).toBe(3);
    expect(await revisionKnownAt(db, a)).toBe(3);
    expect(await revisionKnownAt(db, b, null)).toBe(0);
  });

  it.each([
    ['before the first', '2026-01-01T00:00:00.000Z', 0],
    ['exactly at one', '2026-01-01T00:00:00.001Z', 1],
    ['exactly at the next, in another zone', '2026-01-01T09:00:00.002+09:00', 2],
    ['between two', '2026-02-01T00:00:00.000Z', 2],
    ['after the last', '2027-01-01T00:00:00.000Z', 3],
  ])('finds the newest one recorded by an instant: %s', async (_, instant, revision) => {
    expect(await revisionKnownAt(db, a, { instant })).toBe(revision);
  });

  it('answers many instants at once, in their order', async () => {
    const instants = ['2027-01-01T00:00:00Z', '2025-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
    const keys = instants.map((instant) => ({ organization: a.id, instant }));
    expect(await revisionsAtInstants(db, keys)).toEqual([3, 0, 2]);
  });

  it('accepts a number from 0 to the newest and refuses others', async () => {
    expect(await revisionKnownAt(db, a, { revision: 0 })).toBe(0);
    expect(await revisionKnownAt(db, a, { revision: 3 })).toBe(3);
    for (const revision of [-1, 4]) {
      const error = await refusal(() => revisionKnownAt(db, a, { revision }));
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ messages: { ja: expect.stringContaining(`版 ${revision} `) } });
    }
  });
});

describe('today', () => {
  it('is the day in the time zone, whatever day it is elsewhere', () => {
    const instant = new Date('2026-03-31T15:00:00Z');
    expect([today('Asia/Tokyo', instant), today('UTC', instant)]).toEqual(['2026-04-01', '2026-03-31']);
  });
});

describe('change days', () => {
  it('are those known at a revision, and a snapshot is constant between them', async () => {
    await givenChangeDays(db, a, ['2026-04-01', '2025-04-01']);
    await givenChangeDays(db, a, ['2025-10-01'], '[1,2)');
    await givenChangeDays(db, a, ['2025-12-01'], '[2,)');
    const at = (date: string, revision = 2) => ({ organization: a, date, revision });

    expect(await changeDays(db, a.id, 1)).toEqual(['2025-04-01', '2025-10-01', '2026-04-01']);
    expect(await changeDays(db, a.id, 2)).toEqual(['2025-04-01', '2025-12-01', '2026-04-01']);
    const around = await constantAround(db, [
      at('2030-01-01'),
      at('2025-03-31'),
      at('2025-04-01'),
      at('2025-11-30'),
      at('2025-11-30', 1),
      at('2026-04-01'),
      at('2026-04-01', 0),
    ]);
    expect(around).toEqual([
      { from: '2026-04-01', until: null },
      { from: null, until: '2025-04-01' },
      { from: '2025-04-01', until: '2025-12-01' },
      { from: '2025-04-01', until: '2025-12-01' },
      { from: '2025-10-01', until: '2026-04-01' },
      { from: '2026-04-01', until: null },
      { from: null, until: null },
    ]);
  });
});
