/** Late knowledge of a real city: an older chart turns up, and a part that the baseline left out. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';
import { amender, everythingAt } from './amending.js';

const { ask, askCity } = await recordedIsesaki();
const amend = amender(ask, '102041');
const days = ['2026-04-01', '2024-04-01', '2025-04-01'];
const everything = (revision: number) => everythingAt(ask, '102041', revision, days);

interface City {
  asOf: {
    coverage: string;
    constantFrom: string | null;
    roots: object[];
    units: { name: string; from: string; becauseOf: { precision: string } }[];
  };
  compare: { changes: { kinds: string[] }[]; table: { kinds: string[]; after: { name: string } | null }[] };
}

const at = async (date: string, revision: number) =>
  (
    (await askCity(`asOf(date: "${date}", knownAt: { revision: ${revision} }) {
      coverage constantFrom roots { name from } units { name from becauseOf { precision } } }`)) as City
  ).asOf;

describe('an older chart', () => {
  it('makes the city known from an earlier day on, and units in both charts are the same units', async () => {
    const { revision, problems } = await amend('extendBaseline', {
      knownFrom: '2024-04-01',
      source: '令和6年度行政組織図',
      reason: '令和6年度の組織図が見つかった',
      units: [
        { unit: '総務部', name: '総務部', kind: '部' },
        { unit: '企画部', name: '企画財政部', kind: '部' },
        { name: '市史編さん室', kind: '室' },
      ],
    });
    expect(problems).toEqual([]);
    expect(revision).toMatchObject({
      number: 3,
      reason: '令和6年度の組織図が見つかった',
      reorganization: null,
    });
    expect(
      revision!.events.map(({ type, effectiveOn, precision }) => [type, effectiveOn, precision]),
    ).toEqual([
      ['UnitStated', '2024-04-01', 'DAY'],
      ['UnitStated', '2024-04-01', 'DAY'],
      ['UnitStated', '2024-04-01', 'DAY'],
      ['UnitAbolished', '2025-04-01', 'UNCERTAIN'],
    ]);
    expect(await at('2024-04-01', 3)).toMatchObject({
      coverage: 'PARTIAL',
      constantFrom: '2024-04-01',
      roots: [
        { name: '総務部', from: '2024-04-01' },
        { name: '企画財政部', from: '2024-04-01' },
        { name: '市史編さん室' },
      ],
    });
    const { units } = await at('2025-04-01', 3);
    expect(units.find(({ name }) => name === '総務部')).toEqual({
      name: '総務部',
      from: '2024-04-01',
      becauseOf: { precision: 'DAY' },
    });
    // Only the later chart shows it: it existed on that day at the latest.
    expect(units.find(({ name }) => name === '総務課')).toEqual({
      name: '総務課',
      from: '2025-04-01',
      becauseOf: { precision: 'UNCERTAIN' },
    });
    expect(await at('2024-04-01', 2)).toMatchObject({ coverage: 'UNKNOWN', roots: [], units: [] });
  });

  it('says of what differs only that it changed between the two charts, and nothing of what either leaves out', async () => {
    const { compare } =
      (await askCity(`compare(from: "2024-10-01", to: "2025-10-01", knownAt: { revision: 3 }) {
      changes { kinds between { from to } sentence english: sentence(lang: EN) } }`)) as {
        compare: { changes: object[] };
      };
    expect(compare.changes).toEqual([
      {
        kinds: ['RENAMED'],
        between: { from: '2024-04-01', to: '2025-04-01' },
        sentence: '2024年4月1日から2025年4月1日までの間に企画財政部を企画部に改称',
        english: 'Between 2024-04-01 and 2025-04-01: renamed 企画財政部 to 企画部',
      },
    ]);
    const later = (await askCity(`compare(from: "2024-10-01", to: "2026-04-01", knownAt: { revision: 3 }) {
      changes { kinds between { from } after { name } } }`)) as {
      compare: { changes: { kinds: string[]; between: object | null; after: { name: string }[] }[] };
    };
    const created = later.compare.changes.filter(({ kinds }) => kinds.includes('CREATED'));
    expect(created).toContainEqual({ kinds: ['CREATED'], between: null, after: [{ name: '市長戦略部' }] });
    expect(created.flatMap(({ after }) => after.map(({ name }) => name))).not.toContain('総務課');
  });
});

describe('a part that was left out', () => {
  it('makes the city complete from this revision on, and changes no day in comparisons', async () => {
    const { revision, problems } = await amend('widenBaseline', {
      knownFrom: '2025-04-01',
      coverage: 'COMPLETE',
      reason: '機構改正のなかった部を加える',
      units: [{ name: '消防本部', kind: '部', children: [{ name: '消防総務課', kind: '課' }] }],
      posts: [{ name: '消防長', unit: '消防本部' }],
    });
    expect(problems).toEqual([]);
    expect(revision).toMatchObject({ number: 4, reorganization: null });
    expect((await at('2026-04-01', 3)).coverage).toBe('PARTIAL');
    expect((await at('2026-04-01', 4)).coverage).toBe('COMPLETE');
    expect((await at('2024-12-31', 4)).coverage).toBe('PARTIAL');
    const between = async (moments: string) => {
      const { compare } = (await askCity(
        `compare(${moments}) { changes { kinds } postChanges { after { name } } table { kinds after { name } } }`,
      )) as City;
      expect(compare).toMatchObject({ changes: [], postChanges: [] });
      return compare.table.find(({ after }) => after?.name === '消防本部');
    };
    const alone = { kinds: [], after: { name: '消防本部' } };
    const sameDay = 'from: "2026-04-01", to: "2026-04-01"';
    expect(await between(`${sameDay}, fromKnownAt: { revision: 3 }, knownAt: { revision: 4 }`)).toEqual(
      alone,
    );
    const { compare } = (await askCity(
      'compare(from: "2024-04-01", to: "2025-04-01") { changes { kinds after { name } } }',
    )) as City;
    expect(compare.changes.length).toBeGreaterThan(0);
    expect(JSON.stringify(compare)).not.toContain('消防');
  });

  it('and an older chart leave every answer at an earlier revision as it was, byte for byte', async () => {
    const believed = await Promise.all([0, 1, 2, 3, 4].map(everything));
    expect(
      (await amend('extendBaseline', { knownFrom: '2023-04-01', units: [{ name: '市', kind: '市' }] }))
        .problems,
    ).toEqual([]);
    const widening = { units: [{ name: '議会事務局', kind: '局' }] };
    expect((await amend('widenBaseline', widening)).problems).toEqual([]);
    expect(await Promise.all([0, 1, 2, 3, 4].map(everything))).toEqual(believed);
    expect(await everything(6)).not.toBe(believed[4]?.replaceAll('~4', '~6'));
  });
});
