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
import { describe, expect, it } from '../../../support/jest.js';
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

  it('of a correction covers its days; of a correction that changes nothing, no day', () => {
    const to = (name: string) => correct(`UnitRenamed ${DAY}`, { rename: { unit: '総務課', name } });
    expect(impact(to('行政課'))).toEqual([[DAY], ['t:u1'], later]);
    expect(impact(to('庶務課'))).toEqual([[], [], []]);
  });

  it('of a correction that says another place, but the same order, is no day', () => {
    const created = (after?: string) => ({ create: { unit: unit('広報課', { after }) } });
    const corrected = correct('UnitCreated 2028-04-01', created('企画課'));
    expect(impact(corrected, record('2028-04-01', created()))).toEqual([[], [], []]);
  });

  it('of a voiding ends where a later event gives the same state as before', () => {
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

describe('the impact on duties, posts and oversight', () => {
  const town = city(tree('総務課', '企画課', '市民課'), {
    duties: [{ name: '広報', holders: ['総務課'] }],
    posts: [{ name: '部長', unit: '総務課' }],
  });
  function impactOn(command: Command, ...more: Command[]) {
    const history = historyOf(town, more);
    const { day, days, units, laterEvents } = impactOf(
      history,
      decided(decide(history, pointed(history, command))),
    );
    return {
      day,
      days,
      units,
      later: history.ledger.filter(({ id }) => laterEvents.includes(id)).map(called),
    };
  }
  const moved = record(DAY, { transferDuty: { duty: '広報', from: ['総務課'], to: ['企画課'] } });

  it('is on the units that give or receive a duty', () => {
    expect(impactOn(moved)).toEqual({ day: DAY, days: [DAY], units: ['t:u1', 't:u2'], later: [] });
  });

  it('is on the unit that is overseen', () => {
    expect(impactOn(record(DAY, { oversee: { unit: '市民課', posts: ['部長'] } }))).toMatchObject({
      days: [DAY],
      units: ['t:u3'],
    });
  });

  it('is on no unit where only a post differs, or only the description of what moves', () => {
    expect(impactOn(record(DAY, { changePost: { post: '部長', rank: '部長級' } }))).toMatchObject({
      days: [DAY],
      units: [],
    });
    const described = { transferDuty: { description: '広報に関すること', from: ['総務課'], to: ['企画課'] } };
    expect(impactOn(record(DAY, described))).toMatchObject({ days: [DAY], units: [] });
  });

  it('is on the day of a succession that differs, and on the unit that ended', () => {
    const abolished = record(DAY, { abolish: { unit: '市民課' } });
    expect(
      impactOn(
        correct(`UnitAbolished ${DAY}`, { abolish: { unit: '市民課', replacedBy: ['企画課'] } }),
        abolished,
      ),
    ).toMatchObject({ days: [DAY], units: ['t:u3'] });
  });

  it('lists the later events of these units, those of the first day included, but not its own', () => {
    const renamed = record(DAY, { rename: { unit: '企画課', name: '政策課' } });
    const other = record('2027-04-01', { rename: { unit: '市民課', name: '区民課' } });
    expect(impactOn(takeBack(`DutyTransferred ${DAY}`), moved, renamed, other)).toMatchObject({
      days: [DAY],
      units: ['t:u1', 't:u2'],
      later: [`UnitRenamed ${DAY}`],
    });
  });

  it('begins again on each day on which the difference becomes another one', () => {
    const renamed = record(DAY, { rename: { unit: '総務課', name: '庶務課' } });
    const back = record('2026-06-01', { rename: { unit: '庶務課', name: '総務課' } });
    expect(impactOn(takeBack(`UnitRenamed ${DAY}`), renamed, back).days).toEqual([DAY]);
    expect(impactOn(reschedule('t:r1', '2026-05-01'), renamed, back).days).toEqual([DAY]);
    const placed = record('2026-05-01', { transfer: { unit: '庶務課', under: '企画課' } });
    expect(impactOn(takeBack(`UnitRenamed ${DAY}`), renamed, placed).days).toEqual([DAY, '2026-05-01']);
  });

  it('of a chart that says only how much is recorded is that on its day', () => {
    const partial = { ...town, coverage: 'PARTIAL' as const };
    const history = historyOf(partial, []);
    const impact = (command: Command) => impactOf(history, decided(decide(history, command)));
    expect(impact(widen([], { knownFrom: '2026-01-01', coverage: 'COMPLETE' }))).toMatchObject({
      day: '2026-01-01',
      days: ['2026-01-01'],
      units: [],
    });
    expect(impact(widen([], { knownFrom: '2026-01-01', coverage: 'PARTIAL' }))).toMatchObject({
      day: '2026-01-01',
      days: [],
    });
  });
});
