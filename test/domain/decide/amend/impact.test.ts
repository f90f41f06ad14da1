import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../../src/domain/decide/decide.js';
import { impactOf } from '../../../../src/domain/decide/impact.js';
import type { Command } from '../../../../src/domain/words/command.js';
import {
  city,
  correct,
  extend,
  listed,
  record,
  reschedule,
  takeBack,
  widen,
  withdraw,
} from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { called, decided, historyOf, pointed } from '../../../support/recorded.js';

const DAY = '2026-04-01';
const recorded = [
  record(DAY, { rename: { unit: '総務課', name: '庶務課' } }),
  record('2027-04-01', { create: { unit: unit('文書係', { under: '庶務課' }) } }),
];

/** The days on which something differs, the units, and the later events. */
function impact(command: Command, ...more: Command[]) {
  const history = historyOf(city(tree('総務課', '企画課')), [...recorded, ...more]);
  const { days, units, laterEvents } = impactOf(history, decided(decide(history, pointed(history, command))));
  return [days, units, history.ledger.filter(({ id }) => laterEvents.includes(id)).map(called)];
}

describe('the impact', () => {
  const later = ['UnitCreated 2027-04-01'];

  it('of a rescheduling begins with the first of the days between', () => {
    expect(impact(reschedule('t:r1', '2026-10-01'))).toEqual([[DAY], ['t:u1'], later]);
    expect(impact(reschedule('t:r1', '2025-10-01'))).toEqual([['2025-10-01'], ['t:u1'], later]);
  });

  it('of a withdrawal begins with the first day that it touches', () => {
    expect(impact(withdraw('t:r1'))).toEqual([[DAY], ['t:u1'], later]);
    expect(impact(withdraw('t:r2'))).toEqual([['2027-04-01'], ['t:u3'], []]);
  });

  it('of a correction are its days; of one that says the same, none', () => {
    const to = (name: string) => correct(`UnitRenamed ${DAY}`, { rename: { unit: '総務課', name } });
    expect(impact(to('行政課'))).toEqual([[DAY], ['t:u1'], later]);
    expect(impact(to('庶務課'))).toEqual([[], [], []]);
  });

  it('of a voiding ends where a later event says the same as before', () => {
    const renamed = record('2028-04-01', { rename: { unit: '庶務課', name: '法務課' } });
    expect(impact(takeBack(`UnitRenamed ${DAY}`), renamed)).toEqual([
      [DAY],
      ['t:u1'],
      ['UnitCreated 2027-04-01', 'UnitRenamed 2028-04-01'],
    ]);
  });

  it('of an older chart are the days before the later one; of a widening, those of its units', () => {
    expect(impact(extend('2020-04-01', [listed('総務課', { unit: '総務課' }), listed('秘書課')]))[0]).toEqual(
      ['2020-04-01'],
    );
    expect(impact(widen([listed('消防課')], { knownFrom: DAY }))).toEqual([[DAY], ['t:u4'], []]);
  });
});
