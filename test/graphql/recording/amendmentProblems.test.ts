/** What cannot be amended: every problem with its code and the place in the input, tried out and in earnest. */
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { record, recordedTown, reorganization } from '../town.js';
import { amender, type Mutation, previewed, type Told } from './amending.js';

const { ask } = await recordedTown();
const amend = amender(ask, 'town');

/** Its events count on from e8, since e1 to e5 are the baseline, e6 and e7 the first reorganization. */
async function recorded(effectiveOn: string, ...changes: object[]): Promise<void> {
  const { recordReorganization } = await ask<{ recordReorganization: { problems: object[] } }>(record, {
    input: reorganization(effectiveOn, changes),
  });
  expect(recordReorganization.problems).toEqual([]);
}

async function amended(mutation: Mutation, input: object): Promise<void> {
  expect((await amend(mutation, input)).problems).toEqual([]);
}

const rename = (unit: string, name: string) => ({ rename: { unit, name } });

beforeAll(async () => {
  const unit = { name: '広報課', kind: '課', under: '総務部' };
  await recorded('2026-10-01', { create: { unit } }); // r2: e8
  await recorded('2027-01-01', rename('総務部/広報課', '広報広聴課')); // r3: e9
  const later = { effectiveOn: '2028-04-01', ...rename('市民部', '市民生活部') };
  await recorded('2028-01-01', rename('総務部', '経営部'), later); // r4: e10, e11
  await recorded('2029-01-01', { abolish: { unit: '経営部/広報広聴課' } }); // r5: e12
  await amended('withdrawReorganization', { reorganization: 'town:r5' }); // e13
  await amended('correctEvent', { event: 'town:e6', change: rename('総務部/総務課', '総務政策課') }); // e14
  await amended('voidEvent', { event: 'town:e7' }); // e15
});

/** It is refused with this 'CODE path', about these events, and a preview says just the same. */
function refuses(mutation: Mutation, input: object, expected: string, ...events: string[]): void {
  it(`${mutation} with ${expected}: ${JSON.stringify(input)}`, async () => {
    const { revision, problems } = await amend(mutation, input);
    expect(revision).toBeNull();
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toContain(expected);
    const found = problems.find(({ code }) => expected.startsWith(`${code} `));
    expect(found).toMatchObject({
      severity: 'ERROR',
      ja: expect.stringMatching(/[ぁ-ん]/),
      en: expect.stringMatching(/[a-z]/),
      events: events.map((id) => ({ id })),
    });
    const { organization } = await ask<{ organization: { preview: Pick<Told, 'problems'> } }>(
      `query ($of: PreviewInput!) { organization(code: "town") { preview(of: $of) {
        problems { code severity path ja: message en: message(lang: EN) units events { id: eventId } }
        comparison { from { date } } snapshot { date } impact { from { date } }
      } } }`,
      { of: { [previewed[mutation]]: { organization: 'town', reason: '訂正', ...input } } },
    );
    expect(organization.preview).toEqual({ problems, comparison: null, snapshot: null, impact: [] });
  });
}

describe('a reorganization cannot be rescheduled or withdrawn', () => {
  const to = (effectiveOn: string, of: string) => ({ reorganization: `town:${of}`, effectiveOn });
  const reschedule = 'rescheduleReorganization';
  refuses(reschedule, to('2027-04-01', 'r99'), 'UNKNOWN_REORGANIZATION reorganization');
  refuses(reschedule, to('2026-04-01', 'r1'), 'SAME_DAY effectiveOn');
  refuses(reschedule, to('2025-04-01', 'r1'), 'NOT_AFTER_BASELINE effectiveOn');
  refuses(reschedule, to('2031-04-01', 'r5'), 'REORGANIZATION_WITHDRAWN reorganization', 'town:e13');
  refuses(reschedule, to('2027-06-01', 'r2'), 'NOT_STANDING_ON_EVE effectiveOn', 'town:e9');

  const withdraw = 'withdrawReorganization';
  refuses(withdraw, { reorganization: '' }, 'UNKNOWN_REORGANIZATION reorganization');
  refuses(withdraw, { reorganization: 'town:r5' }, 'REORGANIZATION_WITHDRAWN reorganization', 'town:e13');
  refuses(withdraw, { reorganization: 'town:r2' }, 'NOT_STANDING_ON_EVE reorganization', 'town:e9');
});

describe('an event cannot be corrected or voided', () => {
  const correct = (event: string, change: object, expected: string, ...events: string[]) =>
    refuses('correctEvent', { event: `town:${event}`, change }, expected, ...events);
  const fit = rename('town:u2', '庶務課');
  correct('e99', fit, 'UNKNOWN_EVENT event');
  correct('e14', fit, 'CORRECT_THE_ORIGINAL event', 'town:e6');
  correct('e13', fit, 'NOT_CORRECTABLE event');
  correct('e12', fit, 'REORGANIZATION_WITHDRAWN event', 'town:e13');
  correct('e8', fit, 'VERB_CHANGE_BREAKS change', 'town:e9');
  correct('e6', rename('総務部/経理課', '経理'), 'UNKNOWN_UNIT change.rename.unit');
  correct('e6', rename('総務部/総務課', ' '), 'BLANK_TEXT change.rename.name');
  correct('e6', { effectiveOn: '2025-04-01', ...fit }, 'NOT_AFTER_BASELINE change.effectiveOn');
  correct('e6', {}, 'NO_VERB change');
  correct('e2', fit, 'RESTATE_WITH change.rename');
  const citizens = { name: '市民部', kind: '部' };
  correct('e5', { create: { unit: citizens, from: ['総務部'] } }, 'NOT_IN_A_CHART change.create.from');

  refuses('voidEvent', { event: 'town:r1' }, 'UNKNOWN_EVENT event');
  refuses('voidEvent', { event: 'town:e7' }, 'ALREADY_VOIDED event', 'town:e15');
  refuses('voidEvent', { event: 'town:e8' }, 'NOT_STANDING_ON_EVE event', 'town:e9');
});

describe('a chart cannot be added', () => {
  const chart = (knownFrom: string | undefined, more: object = {}, rest: object = {}) => ({
    knownFrom,
    units: [{ name: '総務部', kind: '部', ...more }],
    ...rest,
  });
  const twice = { unit: '総務部', children: [{ unit: '総務部', name: '総務課', kind: '課' }] };
  const extend = 'extendBaseline';
  refuses(extend, chart('2025-04-01'), 'NOT_BEFORE_BASELINE knownFrom');
  refuses(extend, chart('2020-04-01', {}, { coverage: 'UNKNOWN' }), 'COVERAGE_NOT_STATED coverage');
  refuses(extend, chart('2020-04-01', { unit: 'town:u6' }), 'NOT_IN_LATER_CHART units[0].unit');
  refuses(extend, chart('2020-04-01', twice), 'REPEATED_UNIT units[0].children[0].unit');

  const widen = 'widenBaseline';
  refuses(widen, chart('2020-04-01'), 'BEFORE_BASELINE knownFrom');
  refuses(widen, chart(undefined, { unit: '総務部', kind: '局' }), 'WIDENING_DIFFERS units[0].kind');
  refuses(widen, { units: [] }, 'NOTHING_SAID units');
  refuses(widen, chart(undefined), 'SIBLING_NAME_TAKEN units[0].name', 'town:e1');
  refuses(widen, chart(undefined, {}, { under: '人事部' }), 'UNKNOWN_UNIT under');
});
