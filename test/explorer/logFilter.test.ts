/** Days of recording as instants of the organization's time zone. */

import { revisionFilterOf, startOfDay } from '../../explorer/src/log/recordedIn.js';
import { describe, expect, it } from '../support/jest.js';

const TYPES = ['UnitRenamed', 'UnitsMerged'];
const KNOWN = { types: TYPES, recorders: ['a'] };

describe('a filter of the log', () => {
  it('includes both days, as they begin and end where the organization is', () => {
    const filter = { since: '2026-04-01', until: '2026-04-30' };
    expect(revisionFilterOf(filter, 'Asia/Tokyo', KNOWN)).toEqual({
      recordedFrom: '2026-03-31T15:00:00.000Z',
      recordedUntil: '2026-04-30T15:00:00.000Z',
    });
    expect(revisionFilterOf({ until: '2026-04-30' }, 'UTC', KNOWN)).toEqual({
      recordedUntil: '2026-05-01T00:00:00.000Z',
    });
  });

  it('combines person, unit and kind of event', () => {
    expect(revisionFilterOf({ by: 'a', unit: 'x:u1', type: 'UnitsMerged' }, 'Asia/Tokyo', KNOWN)).toEqual({
      ...{ recordedBy: 'a', unit: 'x:u1', eventType: 'UnitsMerged' },
    });
  });

  it('leaves out what it does not understand, and is absent without conditions', () => {
    expect(revisionFilterOf({ by: 'A' }, 'UTC', KNOWN)).toEqual({ recordedByPart: 'A' });
    expect(revisionFilterOf({ type: 'Nothing', since: '2026-99-01', until: 'x' }, 'UTC', KNOWN)).toEqual({});
    expect(revisionFilterOf(undefined, 'UTC', KNOWN)).toBeUndefined();
  });
});

describe('the beginning of a day', () => {
  it.each([
    ['2026-04-01', 'Asia/Tokyo', '2026-03-31T15:00:00.000Z'],
    ['2026-04-01', 'Asia/Kathmandu', '2026-03-31T18:15:00.000Z'],
    // Clocks are set forward in this night, and back in the next one.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  ])('%s in %s is %s', (day, timeZone, instant) => {
    expect(startOfDay(day, timeZone)).toBe(instant);
  });
});
