/** The real reorganization of Isesaki is put off, called off, corrected and voided; what was answered before stays. */
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';
import { amender, everythingAt, type Mutation } from './amending.js';

const { ask, askCity } = await recordedIsesaki();
const amend = amender(ask, '102041');
const days = ['2026-03-31', '2026-04-01', '2026-07-01'];

/** What was answered at every revision as soon as it was there. */
const believed = new Map<number, string>();
const everything = (revision: number) => everythingAt(ask, '102041', revision, days);

/** Records the next revision, and keeps what is answered at it. */
async function next(mutation: Mutation, input: object) {
  const { revision, problems } = await amend(mutation, input);
  expect(problems).toEqual([]);
  believed.set(revision!.number, await everything(revision!.number));
  return revision!;
}

const namesAt = (date: string, revision: number) =>
  askCity(`asOf(date: "${date}", knownAt: { revision: ${revision} }) { roots { name } }`);

const reorganization = '102041:r1';
let delay: string;
let withdrawal: string;

describe('the reorganization of a city', () => {
  beforeAll(async () => {
    for (const revision of [0, 1, 2]) believed.set(revision, await everything(revision));
  });

  it('is postponed: revision 3, with its reason', async () => {
    const revision = await next('rescheduleReorganization', {
      reorganization,
      effectiveOn: '2026-07-01',
      reason: '議会の日程により延期',
    });
    expect(revision).toMatchObject({
      number: 3,
      reason: '議会の日程により延期',
      reorganization: { id: reorganization, status: 'RECORDED' },
      events: [{ type: 'ReorganizationRescheduled', effectiveOn: '2026-07-01', precision: 'DAY' }],
    });
    delay = revision.events[0]!.id;
    expect(await namesAt('2026-04-01', 3)).toEqual(await namesAt('2026-03-31', 2));
    expect(await namesAt('2026-07-01', 3)).toEqual(await namesAt('2026-04-01', 2));
  });

  it('is called off: none of its changes is in effect', async () => {
    const revision = await next('withdrawReorganization', { reorganization, withdrawnOn: '2026-05-20' });
    expect(revision).toMatchObject({
      number: 4,
      reorganization: { id: reorganization, status: 'WITHDRAWN' },
      events: [{ type: 'ReorganizationWithdrawn' }],
    });
    withdrawal = revision.events[0]!.id;
    expect(await namesAt('2026-07-01', 4)).toEqual(await namesAt('2026-03-31', 1));
  });

  it('is in effect again when its withdrawal is voided, and on its first day when the postponement is voided', async () => {
    await next('voidEvent', { event: withdrawal });
    expect(await namesAt('2026-07-01', 5)).toEqual(await namesAt('2026-04-01', 2));
    const revision = await next('voidEvent', { event: delay });
    expect(revision).toMatchObject({ number: 6, reorganization: { id: reorganization } });
    expect(await namesAt('2026-04-01', 6)).toEqual(await namesAt('2026-04-01', 2));
  });

  it('has the status that was known at each revision', async () => {
    const known = 'status withdrawnOn effectiveOn comparison { from { date } to { date } changes { kinds } }';
    const at = async (revision: number) => {
      const path = revision === 3 || revision === 5 ? '2026-07-01' : '2026-04-01';
      const { asOf } = (await askCity(
        `asOf(date: "${path}", knownAt: { revision: ${revision} }) {
          unit(ref: "市長戦略部") { becauseOf { revision { reorganization { ${known} } } } } }`,
      )) as { asOf: { unit: { becauseOf: { revision: { reorganization: Known } } } | null } };
      if (!asOf.unit) return null;
      const { comparison, ...rest } = asOf.unit.becauseOf.revision.reorganization;
      return {
        ...rest,
        between: [comparison.from.date, comparison.to.date],
        changes: comparison.changes.length,
      };
    };
    interface Known {
      comparison: { from: { date: string }; to: { date: string }; changes: object[] };
    }
    const onFirstDay = {
      status: 'RECORDED',
      withdrawnOn: null,
      effectiveOn: '2026-04-01',
      between: ['2026-03-31', '2026-04-01'],
      changes: 27,
    };
    expect(await at(2)).toEqual(onFirstDay);
    expect(await at(3)).toEqual({
      ...onFirstDay,
      effectiveOn: '2026-07-01',
      between: ['2026-06-30', '2026-07-01'],
    });
    expect(await at(4)).toBeNull();
    expect(await at(5)).toEqual(await at(3));
    expect(await at(6)).toEqual(onFirstDay);
  });

  it('has one clause corrected: the state names the original event, which the correction supersedes', async () => {
    const because = `unit(ref: "企画部/広報プロモーション課") { becauseOf {
      id: eventId type clause data precision supersededBy { type clause revision { number reason } supersededBy { id: eventId } } } }`;
    interface Because {
      asOf: { unit: { becauseOf: { id: string; supersededBy: object | null } } | null };
    }
    const before = (await askCity(`asOf(date: "2026-04-01") { ${because} }`)) as Because;
    expect(before.asOf.unit?.becauseOf).toMatchObject({
      type: 'UnitRenamed',
      clause: '(3)④',
      supersededBy: null,
    });
    const event = before.asOf.unit!.becauseOf.id;
    await next('correctEvent', {
      event,
      change: { clause: '(3)⑤', rename: { unit: '企画部/広報課', name: '広報戦略課' } },
    });
    const after = (await askCity(
      `asOf(date: "2026-04-01") { ${because.replace('プロモーション', '戦略')} }`,
    )) as Because;
    expect(after.asOf.unit?.becauseOf).toEqual({
      ...before.asOf.unit!.becauseOf,
      supersededBy: {
        type: 'EventCorrected',
        clause: null,
        revision: { number: 7, reason: '訂正' },
        supersededBy: null,
      },
    });
    expect(await askCity(`asOf(date: "2026-04-01", knownAt: { revision: 6 }) { ${because} }`)).toEqual(
      before,
    );
  });

  it('shows 1 April as it was known on 31 March and as it is known now, and which revision made the difference', async () => {
    const { compare } = (await askCity(`compare(
      from: "2026-04-01", to: "2026-04-01", fromKnownAt: { revision: 6 }, knownAt: { revision: 7 }
    ) { changes { kinds before { path } after { path } events { type revision { number } } } }`)) as {
      compare: { changes: object[] };
    };
    const events = [{ type: 'EventCorrected', revision: { number: 7 } }];
    expect(compare.changes[0]).toEqual({
      kinds: ['RENAMED'],
      before: [{ path: ['企画部', '広報プロモーション課'] }],
      after: [{ path: ['企画部', '広報戦略課'] }],
      events,
    });
    for (const change of compare.changes.slice(1))
      expect(change).toMatchObject({ kinds: ['CARRIED'], events });
    const { compare: delay } = (await askCity(`compare(
      from: "2026-04-01", to: "2026-04-01", fromKnownAt: { revision: 2 }, knownAt: { revision: 3 }
    ) { changes { events { type revision { number } } } }`)) as {
      compare: { changes: { events: object[] }[] };
    };
    expect(delay.changes).toHaveLength(27);
    for (const { events } of delay.changes)
      expect(events).toContainEqual({ type: 'ReorganizationRescheduled', revision: { number: 3 } });
  });

  it('has the same answers at every earlier revision, byte for byte', async () => {
    expect([...believed.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const [revision, answer] of believed) expect(await everything(revision)).toBe(answer);
    expect(new Set(believed.values()).size).toBe(believed.size);
  });
});
