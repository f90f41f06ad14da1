/** A notice clause by clause, with its amendments, and whether it is in force. */

import type { EventType } from '../../explorer/src/ask/questions/enums.generated.js';
import { daysOf, noticeOf, standingOf } from '../../explorer/src/reorganization/notice.js';
import { describe, expect, it } from '../support/jest.js';

const event = (eventId: string, clause: string | null, effectiveOn: string | null = '2020-04-01') => ({
  ...{ eventId, clause, reading: effectiveOn === null ? null : { clause, effectiveOn } },
});
const amendment = (eventId: string, type: EventType, amends: string | null, replaced = false) => ({
  ...{ eventId, type, sentence: eventId, amends: amends === null ? null : { eventId: amends } },
  supersededBy: replaced ? { eventId: 'later' } : null,
});
const revision = (number: number, events: ReturnType<typeof amendment>[]) => ({
  ...{ number, recordedAt: '', recordedBy: 'a', reason: null, events },
});
const events = [
  event('e1', '1'),
  event('e2', '1'),
  event('e3', '2', null),
  event('e4', null),
  event('e5', null),
];

describe('a notice', () => {
  const { clauses, amendments, recorded } = noticeOf(events, [
    revision(
      2,
      events.map(({ eventId }) => amendment(eventId, 'UnitRenamed', null)),
    ),
    revision(3, [amendment('e6', 'EventCorrected', 'e1', true)]),
    revision(4, [amendment('e7', 'EventVoided', 'e6')]),
    revision(5, [amendment('e8', 'ReorganizationRescheduled', null)]),
    revision(6, [amendment('e9', 'EventVoided', 'e8')]),
  ]);

  it('has the events of one clause together, and each without a clause for itself', () => {
    expect(clauses.map(({ clause, entries }) => [clause, entries.length])).toEqual([
      ['1', 2],
      ['2', 1],
      [null, 1],
      [null, 1],
    ]);
  });

  it('has each amendment beside what it amends, also one of an amendment', () => {
    const [first] = clauses;
    expect(first?.entries[0]?.amendments).toMatchObject([
      { eventId: 'e6', isReplaced: true, revision: { number: 3 } },
      { eventId: 'e7', isReplaced: false, revision: { number: 4 } },
    ]);
    expect(first?.entries[1]?.amendments).toEqual([]);
  });

  it('has for itself those of the whole reorganization, and the revision that recorded it', () => {
    expect(amendments.map(({ eventId }) => eventId)).toEqual(['e8', 'e9']);
    expect(recorded?.number).toBe(2);
  });
});

describe('a reorganization', () => {
  const standing = (today: string, all = events, status: 'RECORDED' | 'WITHDRAWN' = 'RECORDED') =>
    standingOf({ status, effectiveOn: '2020-04-01', events: all }, today);

  it('is planned until its first day, and in force from its last day on', () => {
    const two = [event('e1', '1'), event('e2', '2', '2021-04-01')];
    expect(standing('2020-03-31', two)).toBe('planned');
    expect(standing('2020-04-01', two)).toBe('partly');
    expect(standing('2021-04-01', two)).toBe('inForce');
    expect(daysOf(two, '2020-04-01')).toEqual(['2020-04-01', '2021-04-01']);
  });

  it('is withdrawn, or voided where nothing of it is left', () => {
    expect(standing('2019-01-01', events, 'WITHDRAWN')).toBe('withdrawn');
    expect(standing('2021-01-01', [event('e1', '1', null)])).toBe('voided');
    expect(daysOf([event('e1', '1', null)], '2020-04-01')).toEqual(['2020-04-01', '2020-04-01']);
  });
});
