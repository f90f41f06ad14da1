import { effectiveReorganization } from '../../../src/domain/history/reorganizations.js';
import type { Command } from '../../../src/domain/words/command.js';
import {
  city,
  correct,
  extend,
  listed,
  record,
  reschedule,
  takeBack,
  withdraw,
} from '../../support/commands.js';
import { tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { called, eventAt, historyOf } from '../../support/recorded.js';

const DAY = '2026-04-01';
const rename = (from: string, name: string) => ({ rename: { unit: from, name } });
const town = city(tree('総務課', '企画課'), {
  duties: [{ name: '広報', holders: ['総務課'] }],
  posts: [{ name: '部長' }],
});
const known = (...commands: Command[]) =>
  historyOf(town, [record(DAY, rename('総務課', '庶務課')), ...commands]);

/** What differs from the record, event by event, as 'Type day' of both. */
function amended(...commands: Command[]) {
  const history = known(...commands);
  const nameOf = (id: string | undefined) => {
    const event = history.ledger.find((one) => one.id === id);
    return event && called(event);
  };
  return [...history.effective.amended].map(([id, { correction, supersededBy, ...rest }]) => ({
    event: nameOf(id),
    ...rest,
    correction: nameOf(correction),
    supersededBy: nameOf(supersededBy),
  }));
}

const renamed = `UnitRenamed ${DAY}`;

describe('what is known of the amendments of each event', () => {
  it('is nothing while nothing amends an event', () => {
    expect(amended()).toEqual([]);
  });

  it('is, of a corrected event, the correction and what that says of day and precision', () => {
    expect(amended(correct(renamed, rename('総務課', '行政課')))).toEqual([
      {
        event: renamed,
        effectiveOn: DAY,
        precision: 'DAY',
        correction: `EventCorrected ${DAY}`,
        supersededBy: `EventCorrected ${DAY}`,
      },
    ]);
    expect(
      amended(
        correct(renamed, {
          ...rename('総務課', '行政課'),
          precision: 'UNCERTAIN',
          effectiveOn: '2026-06-01',
        }),
      ),
    ).toMatchObject([{ event: renamed, effectiveOn: '2026-06-01', precision: 'UNCERTAIN' }]);
  });

  it('is, of a voided or withdrawn event, that it has no day, and no correction', () => {
    const gone = { event: renamed, effectiveOn: null, precision: 'DAY', correction: undefined };
    expect(amended(takeBack(renamed))).toEqual([{ ...gone, supersededBy: `EventVoided ${DAY}` }]);
    expect(amended(withdraw('t:r1'))).toEqual([{ ...gone, supersededBy: `ReorganizationWithdrawn ${DAY}` }]);
  });

  it('is, of a voided event, its voiding also after its reorganization was put off or withdrawn', () => {
    for (const whole of [reschedule('t:r1', '2026-10-01'), withdraw('t:r1')]) {
      expect(amended(takeBack(renamed), whole)).toMatchObject([
        { event: renamed, effectiveOn: null, supersededBy: `EventVoided ${DAY}` },
      ]);
    }
  });

  it('is, of a rescheduled event, its new day and the rescheduling', () => {
    expect(amended(reschedule('t:r1', '2026-10-01'))).toEqual([
      {
        event: renamed,
        effectiveOn: '2026-10-01',
        precision: 'DAY',
        correction: undefined,
        supersededBy: 'ReorganizationRescheduled 2026-10-01',
      },
    ]);
  });

  it('is the latest of a correction and a rescheduling, and the correction beside it', () => {
    const corrected = correct(renamed, rename('総務課', '行政課'));
    const moved = reschedule('t:r1', '2026-10-01');
    expect(amended(corrected, moved)).toMatchObject([
      { correction: `EventCorrected ${DAY}`, supersededBy: 'ReorganizationRescheduled 2026-10-01' },
    ]);
    expect(amended(moved, corrected)).toMatchObject([
      { correction: 'EventCorrected 2026-10-01', supersededBy: 'EventCorrected 2026-10-01' },
    ]);
  });

  it('is, of an amendment, only that another one has replaced it', () => {
    const first = correct(renamed, rename('総務課', '行政課'));
    const second = correct(renamed, { ...rename('総務課', '法務課'), effectiveOn: '2026-06-01' });
    expect(amended(first, second)).toMatchObject([
      { event: renamed, effectiveOn: '2026-06-01' },
      {
        event: `EventCorrected ${DAY}`,
        effectiveOn: null,
        precision: 'DAY',
        supersededBy: 'EventCorrected 2026-06-01',
      },
    ]);
  });
});

describe('once an older chart is known', () => {
  const statements = (history: ReturnType<typeof known>) =>
    history.effective.events
      .filter(({ type }) => type.endsWith('Stated'))
      .map(({ type, effectiveOn, precision }) => `${type} ${effectiveOn} ${precision}`);

  it('what the later one states may have begun before its day: units, duties and posts alike', () => {
    const units = [listed('総務課', { unit: '総務課' }), listed('企画課', { unit: '企画課' })];
    expect(statements(historyOf(town, []))).toEqual([
      'UnitStated 2025-04-01 DAY',
      'UnitStated 2025-04-01 DAY',
      'DutyStated 2025-04-01 DAY',
      'PostStated 2025-04-01 DAY',
    ]);
    expect(statements(historyOf(town, [extend('2020-04-01', units)]))).toEqual([
      'UnitStated 2025-04-01 UNCERTAIN',
      'UnitStated 2025-04-01 UNCERTAIN',
      'DutyStated 2025-04-01 UNCERTAIN',
      'PostStated 2025-04-01 UNCERTAIN',
      'UnitStated 2020-04-01 DAY',
      'UnitStated 2020-04-01 DAY',
    ]);
  });
});

describe('a reorganization', () => {
  const effective = (...commands: Command[]) => {
    const { reorganizations, effective } = known(...commands);
    const { effectiveOn, status, withdrawnOn } = effectiveReorganization(
      reorganizations.get('t:r1')!,
      effective.amendments,
    );
    return { effectiveOn, status, withdrawnOn };
  };

  it('is in effect on its recorded day, or on the one it was rescheduled to last', () => {
    expect(effective()).toEqual({ effectiveOn: DAY, status: 'RECORDED', withdrawnOn: undefined });
    expect(effective(reschedule('t:r1', '2026-10-01'), reschedule('t:r1', '2027-04-01'))).toEqual({
      effectiveOn: '2027-04-01',
      status: 'RECORDED',
      withdrawnOn: undefined,
    });
  });

  it('that was withdrawn keeps the day that it had, and the day of the withdrawal', () => {
    expect(effective(withdraw('t:r1', '2026-02-01'))).toEqual({
      effectiveOn: DAY,
      status: 'WITHDRAWN',
      withdrawnOn: '2026-02-01',
    });
    expect(effective(reschedule('t:r1', '2026-10-01'), withdraw('t:r1', '2026-02-01'))).toEqual({
      effectiveOn: '2026-10-01',
      status: 'WITHDRAWN',
      withdrawnOn: '2026-02-01',
    });
  });

  it('is as recorded again once its rescheduling or its withdrawal is voided', () => {
    for (const amendment of [reschedule('t:r1', '2026-10-01'), withdraw('t:r1')]) {
      const { ledger } = known(amendment);
      expect(effective(amendment, takeBack(ledger.at(-1)!.id))).toEqual({
        effectiveOn: DAY,
        status: 'RECORDED',
        withdrawnOn: undefined,
      });
    }
  });
});

describe('a history', () => {
  it('counts its revisions, the registration as the first', () => {
    expect(historyOf(town, []).revision).toBe(1);
    expect(known(takeBack(renamed)).revision).toBe(3);
  });

  it('knows each duty by the name that it was first given, also after an amendment of something else', () => {
    const moved = record(DAY, { transferDuty: { duty: '消防', from: ['企画課'], to: ['総務課'] } });
    const history = historyOf(town, [
      moved,
      record('2027-04-01', rename('総務課', '庶務課')),
      takeBack('UnitRenamed 2027-04-01'),
    ]);
    expect([...history.duties]).toEqual([
      ['t:d1', '広報'],
      ['t:d2', '消防'],
    ]);
    expect([...history.dutyIds]).toEqual(['t:d1', 't:d2']);
  });

  it('does not give an id again, whatever was voided', () => {
    const created = record('2026-06-01', { create: { unit: { name: '情報課', kind: '課' } } });
    const history = known(created, takeBack('UnitCreated 2026-06-01'));
    expect(history.days).toEqual(['2025-04-01', DAY]);
    expect(history.unitIds.has('t:u3')).toBe(true);
    expect(eventAt(history, 'UnitCreated 2026-06-01')).toBe('t:e6');
  });
});
