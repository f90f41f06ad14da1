import { idsCreatedBy } from '../../../src/domain/fold/createdIds.js';
import type { CreatedUnit, Fact, LedgerEvent } from '../../../src/domain/words/event.js';
import { describe, expect, it } from '../../support/jest.js';

const recorded = { id: 'e', effectiveOn: '2026-04-01', precision: 'DAY' } as const;
const event = (fact: Fact): LedgerEvent => ({ ...fact, ...recorded });
const correction = (change: Fact): LedgerEvent => ({
  type: 'EventCorrected',
  data: { event: 'e', change: { ...change, precision: 'DAY' } },
  ...recorded,
});
const created = (unit: string): CreatedUnit => ({ unit, name: unit, kind: '課', parent: null });
const split = (...units: string[]): Fact => ({
  type: 'UnitSplit',
  data: { unit: 'a', keep: true, into: units.map(created) },
});
const moved = (more: object): Fact => ({
  type: 'DutyTransferred',
  data: { description: '広報', from: ['a'], to: ['b'], extent: 'WHOLE', ...more },
});

describe('the ids that an event and its corrections gave', () => {
  it('are the most that any of them gave', () => {
    expect(idsCreatedBy([event(split('n', 'm')), correction(split('n'))]).units).toEqual(['n', 'm']);
    expect(idsCreatedBy([event(split('n')), correction(split('n', 'm'))]).units).toEqual(['n', 'm']);
    expect(idsCreatedBy([])).toEqual({ units: [], duties: [], posts: [] });
  });

  it('of a duty come with the name that was given last', () => {
    const first = event(moved({ duty: 'd', name: '広報' }));
    expect(idsCreatedBy([first]).duties).toEqual([{ duty: 'd', name: '広報' }]);
    expect(idsCreatedBy([first, correction(moved({ duty: 'd', name: '広聴' }))]).duties).toEqual([
      { duty: 'd', name: '広聴' },
    ]);
  });

  it('are none for a duty that was known before, or is only described', () => {
    expect(idsCreatedBy([event(moved({ duty: 'd' }))]).duties).toEqual([]);
    expect(idsCreatedBy([event(moved({}))]).duties).toEqual([]);
    expect(idsCreatedBy([event({ type: 'DutyEnded', data: { duty: 'd', holders: ['a'] } })]).duties).toEqual(
      [],
    );
  });

  it('of a post are those of its creation, in a correction too', () => {
    const post: Fact = { type: 'PostCreated', data: { post: 'p', name: '部長', duties: [] } };
    expect(
      idsCreatedBy([event({ type: 'UnitAbolished', data: { unit: 'a' } }), correction(post)]).posts,
    ).toEqual(['p']);
  });

  it('are none for an amendment that corrects nothing', () => {
    const voided: LedgerEvent = { type: 'EventVoided', data: { event: 'e' }, ...recorded };
    expect(idsCreatedBy([voided])).toEqual({ units: [], duties: [], posts: [] });
  });
});
