import { decide } from '../../../../src/domain/decide/decide.js';
import type { Command } from '../../../../src/domain/words/command.js';
import { knowing } from '../../../support/amending.js';
import {
  allOf,
  city,
  correct,
  extend,
  record,
  reschedule,
  takeBack,
  widen,
  withdraw,
} from '../../../support/commands.js';
import { tree } from '../../../support/given.js';
import { describe, expect, it } from '../../../support/jest.js';
import { historyOf, pointed } from '../../../support/recorded.js';

const town = city(tree('総務課', '企画課'));
const DAY = '2026-04-01';
const renamed = record(DAY, { rename: { unit: '総務課', name: '庶務課' } });
const toGyosei = { rename: { unit: '総務課', name: '行政課' } };

function decidedOn(command: Command, ...recorded: Command[]) {
  const history = historyOf(town, recorded);
  const decision = decide(history, pointed(history, command));
  if ('events' in decision) return decision;
  throw new Error(decision.problems.map(({ en }) => en).join('\n'));
}

describe('the event of an amendment', () => {
  it('has the next id, a day, and nothing that only changes have', () => {
    const { events } = decidedOn(reschedule('t:r1', '2026-10-01'), renamed);
    expect(events).toEqual([
      {
        id: 't:e4',
        type: 'ReorganizationRescheduled',
        data: { reorganization: 't:r1', effectiveOn: '2026-10-01' },
        effectiveOn: '2026-10-01',
        precision: 'DAY',
      },
    ]);
  });

  it('keeps when a reorganization was withdrawn', () => {
    const { events } = decidedOn(withdraw('t:r1', '2026-03-01'), renamed);
    expect(events).toMatchObject([{ data: { reorganization: 't:r1', withdrawnOn: '2026-03-01' } }]);
  });

  it('keeps the change of a correction, with a day only if it is its own', () => {
    const { events } = decidedOn(correct(`UnitRenamed ${DAY}`, { ...toGyosei, clause: '(2)' }), renamed);
    const change = {
      type: 'UnitRenamed',
      data: { unit: 't:u1', name: '行政課' },
      precision: 'DAY',
      clause: '(2)',
    };
    expect(events).toMatchObject([{ data: { event: 't:e3', change } }]);
    expect(JSON.stringify(events[0]?.data)).not.toContain('effectiveOn');
    const other = decidedOn(correct(`UnitRenamed ${DAY}`, { ...toGyosei, effectiveOn: DAY }), renamed);
    expect(other.events).toMatchObject([{ data: { change: { effectiveOn: DAY } } }]);
  });

  it('belongs to a revision about the amended reorganization, by way of other amendments too', () => {
    const content = (command: Command, ...recorded: Command[]) => decidedOn(command, ...recorded).content;
    const amends = { amends: { reorganization: 't:r1' } };
    expect(content(reschedule('t:r1', '2026-10-01'), renamed)).toEqual(amends);
    expect(content(withdraw('t:r1'), renamed)).toEqual(amends);
    expect(content(correct('t:e3', toGyosei), renamed)).toEqual(amends);
    expect(content(takeBack('t:e3'), renamed)).toEqual(amends);
    expect(content(takeBack('t:e4'), renamed, withdraw('t:r1'))).toEqual(amends);
    expect(content(takeBack('t:e5'), renamed, takeBack('t:e3'), takeBack('t:e4'))).toEqual(amends);
    expect(content(takeBack('t:e1'))).toEqual({ amends: {} });
    expect(content(extend('2020-04-01', allOf('秘書課'), { source: '例規集' }))).toEqual({
      extension: { knownFrom: '2020-04-01', source: '例規集' },
    });
    expect(content(widen(allOf('秘書課'), { coverage: 'PARTIAL' }))).toEqual({
      widening: { knownFrom: '2025-04-01', coverage: 'PARTIAL' },
    });
  });
});

describe('a reorganization whose one event was voided', () => {
  it('may be rescheduled and withdrawn, and its event restored', () => {
    knowing(town, renamed, takeBack(`UnitRenamed ${DAY}`))
      .when(reschedule('t:r1', '2026-10-01'))
      .thenStands('2026-10-01', '総務課', '企画課')
      .when(takeBack(`EventVoided ${DAY}`))
      .thenRecords('EventVoided 2026-10-01')
      .thenStands('2026-09-30', '総務課', '企画課')
      .thenStands('2026-10-01', '庶務課', '企画課')
      .when(withdraw('t:r1'))
      .thenStands('2026-10-01', '総務課', '企画課');
  });
});

describe('two reorganizations of one day', () => {
  const other = record(DAY, { rename: { unit: '企画課', name: '政策課' } });

  it('recorded in either order give the same, also after one is rescheduled to the day of the other', () => {
    const late = record('2027-04-01', { rename: { unit: '企画課', name: '政策課' } });
    knowing(town, renamed).when(other).thenStands(DAY, '庶務課', '政策課');
    knowing(town, other).when(renamed).thenStands(DAY, '庶務課', '政策課');
    knowing(town, renamed, late).when(reschedule('t:r2', DAY)).thenStands(DAY, '庶務課', '政策課');
    knowing(town, late, renamed).when(reschedule('t:r1', DAY)).thenStands(DAY, '庶務課', '政策課');
  });
});
