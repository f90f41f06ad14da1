/** The impact of an amendment before it happens: which days, which units, which later events, and how answers change. */
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';
import { record, recordedTown, reorganization } from '../town.js';
import { amender, type Mutation, previewed } from './amending.js';

const { ask } = await recordedTown();
const amend = amender(ask, 'town');
const rename = (unit: string, name: string) => ({ rename: { unit, name } });

const change =
  'kinds before { path } after { path } events { id: eventId type revision { number } supersededBy { id: eventId } }';
const fields = /* GraphQL */ `
  problems { code path }
  days units { id: unitId } laterEvents { id: eventId type revision { number } }
  comparison { from { date revision } to { date revision } changes { ${change} } }
  snapshot { date revision coverage units { name } }
  impact { to { date } changes { kinds before { path } after { path } } }`;

interface Previewed {
  problems: object[];
  days: string[];
  units: { id: string }[];
  laterEvents: object[];
  comparison: { from: object; to: object; changes: object[] } | null;
  snapshot: { date: string; revision: number; coverage: string; units: { name: string }[] } | null;
  impact: { to: { date: string }; changes: object[] }[];
}

async function preview(of: object): Promise<Previewed> {
  const { organization } = await ask<{ organization: { revision: number; preview: Previewed } }>(
    `query ($of: PreviewInput!) { organization(code: "town") { revision preview(of: $of) { ${fields} } } }`,
    { of },
  );
  expect(organization.revision).toBe(3);
  return organization.preview;
}

const tryOut = (mutation: Mutation, input: object) =>
  preview({ [previewed[mutation]]: { organization: 'town', reason: '訂正', ...input } });

beforeAll(async () => {
  // e8, e9; before it 総務課 became 総務企画課 (e6) and 財政課 went to 市民部 (e7) on 2026-04-01.
  const changes = [
    { create: { unit: { name: '税務課', kind: '課', under: '市民部' } } },
    rename('総務部/総務企画課', '企画課'),
  ];
  const answer = await ask(record, { input: reorganization('2027-04-01', changes) });
  expect(answer).toMatchObject({ recordReorganization: { problems: [], revision: { number: 3 } } });
});

describe('the preview of an amendment', () => {
  it('shows on which days answers differ, and how, when a reorganization is postponed', async () => {
    const { comparison, snapshot, impact, ...touched } = await tryOut('rescheduleReorganization', {
      reorganization: 'town:r1',
      effectiveOn: '2026-10-01',
    });
    expect(touched).toEqual({
      problems: [],
      days: ['2026-04-01'],
      units: [{ id: 'town:u2' }, { id: 'town:u4' }],
      laterEvents: [{ id: 'town:e9', type: 'UnitRenamed', revision: { number: 3 } }],
    });
    expect([comparison?.from, comparison?.to]).toEqual([
      { date: '2026-04-01', revision: 3 },
      { date: '2026-04-01', revision: 4 },
    ]);
    // What supersedes is only tried out: it has no revision yet.
    expect(comparison?.changes).toContainEqual({
      kinds: ['TRANSFERRED'],
      before: [{ path: ['市民部', '財政課'] }],
      after: [{ path: ['総務部', '財政課'] }],
      events: [
        {
          id: 'town:e7',
          type: 'UnitTransferred',
          revision: { number: 2 },
          supersededBy: { id: 'town:e10' },
        },
        { id: 'town:e10', type: 'ReorganizationRescheduled', revision: null, supersededBy: null },
      ],
    });
    expect(snapshot).toMatchObject({ date: '2026-04-01', revision: 4 });
    expect(impact.map(({ to }) => to.date)).toEqual(['2026-04-01']);
  });

  it('shows every period in which they differ in another way', async () => {
    const correction = { event: 'town:e6', change: rename('総務部/総務課', '総務政策課') };
    const { days, impact } = await tryOut('correctEvent', {
      ...correction,
      change: { ...correction.change, effectiveOn: '2026-10-01' },
    });
    expect(days).toEqual(['2026-04-01', '2026-10-01']);
    const renamed = (from: string, to: string) => ({
      kinds: ['RENAMED'],
      before: [{ path: ['総務部', from] }],
      after: [{ path: ['総務部', to] }],
    });
    expect(impact.map(({ changes }) => changes[0])).toEqual([
      renamed('総務企画課', '総務課'),
      renamed('総務企画課', '総務政策課'),
    ]);
    const { organization } = await ask<{ organization: { preview: Pick<Previewed, 'impact'> } }>(
      `query ($of: PreviewInput!) { organization(code: "town") {
        preview(of: $of) { impact(first: 1) { to { date } } } } }`,
      { of: { correct: { organization: 'town', reason: '訂正', ...correction } } },
    );
    expect(organization.preview.impact).toHaveLength(1);
  });

  it('of a withdrawal or a voiding is on the days of the events that are no longer in effect', async () => {
    const { days, snapshot } = await tryOut('withdrawReorganization', { reorganization: 'town:r2' });
    expect(days).toEqual(['2027-04-01']);
    expect(snapshot?.units.map(({ name }) => name)).not.toContain('税務課');
    const voided = await tryOut('voidEvent', { event: 'town:e8' });
    expect(voided).toMatchObject({
      days: ['2027-04-01'],
      units: [{ id: 'town:u6' }],
      comparison: {
        changes: [{ kinds: ['ABOLISHED'], before: [{ path: ['市民部', '税務課'] }], after: [] }],
      },
    });
  });

  it('has nothing to compare where no answer differs, and shows the day of what is amended', async () => {
    const same = { clause: '(9)', ...rename('総務部/総務課', '総務企画課') };
    const { comparison, snapshot, ...rest } = await tryOut('correctEvent', {
      event: 'town:e6',
      change: same,
    });
    expect(rest).toEqual({ problems: [], days: [], units: [], laterEvents: [], impact: [] });
    expect(comparison).toBeNull();
    expect(snapshot).toMatchObject({ date: '2026-04-01', revision: 4 });
  });

  it('shows what a refused amendment touches, as far as that can be computed', async () => {
    const { comparison, snapshot, impact, ...touched } = await tryOut('voidEvent', { event: 'town:e5' });
    expect(touched).toEqual({
      problems: expect.arrayContaining([{ code: 'PARENT_NOT_STANDING', path: 'event' }]),
      days: ['2025-04-01'],
      units: [{ id: 'town:u5' }],
      laterEvents: [
        { id: 'town:e7', type: 'UnitTransferred', revision: { number: 2 } },
        { id: 'town:e8', type: 'UnitCreated', revision: { number: 3 } },
      ],
    });
    expect([comparison, snapshot, impact]).toEqual([null, null, []]);
  });

  it('shows an older chart on its day, which was UNKNOWN', async () => {
    const { comparison, snapshot, days, units } = await tryOut('extendBaseline', {
      knownFrom: '2020-04-01',
      units: [
        { unit: 'town:u1', name: '庶務部', kind: '部' },
        { name: '財務部', kind: '部' },
      ],
    });
    expect(days).toEqual(['2020-04-01']);
    expect(units.map(({ id }) => id).sort()).toEqual(['town:u1', 'town:u7']);
    expect(comparison?.changes).toEqual([]);
    expect(snapshot).toMatchObject({ date: '2020-04-01', units: [{ name: '庶務部' }, { name: '財務部' }] });
  });

  it('shows an added part, and that the tree is then complete', async () => {
    const widening = { coverage: 'COMPLETE', units: [{ name: '水道部', kind: '部' }] };
    const added = await tryOut('widenBaseline', widening);
    expect(added).toMatchObject({
      days: ['2025-04-01'],
      units: [{ id: 'town:u7' }],
      comparison: { changes: [] },
      snapshot: { date: '2025-04-01', coverage: 'COMPLETE' },
    });
    expect(added.snapshot?.units.map(({ name }) => name)).toContain('水道部');
    expect(await tryOut('widenBaseline', { coverage: 'COMPLETE', units: [] })).toMatchObject({
      days: ['2025-04-01'],
      units: [],
      snapshot: { coverage: 'COMPLETE' },
    });
  });

  it('shows also for a reorganization what it touches', async () => {
    const own = { effectiveOn: '2026-10-01', ...rename('総務部', '総務局') };
    const { title, effectiveOn, changes } = reorganization('2026-06-01', [
      rename('総務部/総務企画課', '政策課'),
      own,
    ]).reorganization;
    const { comparison, impact, ...touched } = await preview({ record: { title, effectiveOn, changes } });
    expect(touched).toMatchObject({
      problems: [],
      // From 2027-04-01 on the section is called as before, and only the department is not.
      days: ['2026-06-01', '2026-10-01', '2027-04-01'],
      units: expect.arrayContaining([{ id: 'town:u1' }, { id: 'town:u2' }]),
      laterEvents: [{ id: 'town:e9' }],
      snapshot: { date: '2026-10-01' },
    });
    expect([comparison?.from, comparison?.to]).toEqual([
      { date: '2026-05-31', revision: 4 },
      { date: '2026-10-01', revision: 4 },
    ]);
    expect(impact).toHaveLength(3);
  });

  it('shows no more comparisons than any list may have', async () => {
    const of = { withdraw: { organization: 'town', reorganization: 'town:r1', reason: '訂正' } };
    await expect(
      ask(
        `query ($of: PreviewInput!) { organization(code: "town") { preview(of: $of) { impact(first: -1) { to { date } } } } }`,
        { of },
      ),
    ).rejects.toThrow(/-1/);
  });

  it('shows the same as recording it returns', async () => {
    const input = { reorganization: 'town:r1', effectiveOn: '2026-10-01' };
    const { comparison } = await tryOut('rescheduleReorganization', input);
    await amend('rescheduleReorganization', input);
    const { organization } = await ask<{ organization: { compare: { changes: object[] } } }>(
      `{ organization(code: "town") { compare(
        from: "2026-04-01", to: "2026-04-01", fromKnownAt: { revision: 3 }, knownAt: { revision: 4 }
      ) { changes { ${change} } } } }`,
    );
    const recorded = JSON.parse(
      JSON.stringify(organization.compare.changes).replaceAll('{"number":4}', 'null'),
    );
    expect(comparison?.changes).toEqual(recorded);
  });
});

describe('the preview of postponing a real reorganization', () => {
  it('shows everything that the city would lack for three months', async () => {
    const { askCity } = await recordedIsesaki();
    const city = await askCity(`preview(of: { reschedule: {
      organization: "102041", reorganization: "102041:r1", effectiveOn: "2026-07-01", reason: "延期"
    } }) { problems { code } days comparison { changes { kinds } } snapshot { roots { name } } }`);
    expect(city).toMatchObject({ preview: { problems: [], days: ['2026-04-01'] } });
    const { preview } = city as { preview: { comparison: { changes: object[] } } };
    expect(preview.comparison.changes).toHaveLength(27);
  });
});
