import type { Command, Coverage, Envelope } from '../../src/domain/words/command.js';
import { betweenCharts } from '../../src/queries/compare/betweenCharts.js';
import { compareMoments, eventsOfChanges } from '../../src/queries/compare/compare.js';
import { transfersBetween } from '../../src/queries/compare/dutyTransfers.js';
import { postChangesBetween } from '../../src/queries/compare/postChanges.js';
import { coverageOn } from '../../src/queries/moment/coverage.js';
import { countsOn } from '../../src/queries/units/counts.js';
import { record } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { recorded, section } from './recorded.js';

const { db } = await testDatabase();

type Bare<C> = C extends unknown ? { [V in keyof C]: Omit<C[V], keyof Envelope> } : never;

/** An organization of two sections, functions to record more, and the changes between two moments. */
async function given(code: string, coverage?: Coverage) {
  const chart = [section('総務課', section('文書係')), section('企画課')];
  const { on, now } = await recorded(db, code, chart, { coverage });
  async function amend(bare: Bare<Command>) {
    const [[verb, said] = ['']] = Object.entries(bare);
    const command = { [verb]: { ...(said as object), organization: code, reason: '訂正' } } as Command;
    const { problems } = await record(db, command, 'test');
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  }
  async function moments(from: [string, number], to: [string, number]) {
    const organization = await now();
    const at = ([date, revision]: [string, number]) => ({ organization, date, revision });
    return { from: at(from), to: at(to) };
  }
  async function changes(from: [string, number], to: [string, number]): Promise<string[]> {
    const both = await moments(from, to);
    const { changes } = await compareMoments(db, both);
    const events = await eventsOfChanges(db, both, changes);
    return changes.map(({ kinds, units: [unit] }, i) => {
      const by = events[i]!.map(({ type, revision }) => `${type} (${revision})`);
      return `${kinds.join(',')} ${unit}: ${by.join(', ')}`;
    });
  }
  async function between(from: [string, number], to: [string, number]) {
    const both = await moments(from, to);
    const { changes } = await compareMoments(db, both);
    return betweenCharts(db, both, await eventsOfChanges(db, both, changes));
  }
  return { on, now, amend, moments, changes, between };
}

describe('comparisons of what was known then and what is known now', () => {
  it('name the revision that made the difference when a reorganization is called off', async () => {
    const { on, amend, changes } = await given('withdrawn');
    await on('2026-04-01', { create: { unit: { name: '広報課', kind: '課' } } });
    await amend({ withdraw: { reorganization: 'withdrawn:r1' } });
    expect(await changes(['2026-03-31', 2], ['2026-04-01', 2])).toEqual([
      'CREATED withdrawn:u4: UnitCreated (2)',
    ]);
    expect(await changes(['2026-04-01', 2], ['2026-04-01', 3])).toEqual([
      'ABOLISHED withdrawn:u4: UnitCreated (2), ReorganizationWithdrawn (3)',
    ]);
    expect(await changes(['2026-03-31', 3], ['2026-04-01', 3])).toEqual([]);
  });

  it('are empty if a withdrawn reorganization was restored', async () => {
    const { on, amend, changes, moments } = await given('restored');
    await on('2026-04-01', {
      merge: { units: ['総務課', '企画課'], intoNew: { name: '総務企画課', kind: '課' } },
    });
    await on('2026-05-01', {
      transferDuty: { duty: '統計', from: ['総務企画課'], to: ['総務企画課/文書係'] },
    });
    await amend({ withdraw: { reorganization: 'restored:r2' } });
    await amend({ withdraw: { reorganization: 'restored:r1' } });
    await amend({ void: { event: 'restored:e7' } });
    await amend({ void: { event: 'restored:e6' } });
    expect(await changes(['2026-04-01', 3], ['2026-04-01', 7])).toEqual([]);
    expect(await transfersBetween(db, await moments(['2026-05-01', 3], ['2026-05-01', 7]))).toEqual([]);
    expect(await transfersBetween(db, await moments(['2026-05-01', 4], ['2026-05-01', 7]))).toHaveLength(1);
  });

  it('name only the correction if both moments know the event', async () => {
    const { on, amend, changes } = await given('corrected');
    await on('2026-04-01', { rename: { unit: '企画課', name: '企画調整課' } });
    const change = { rename: { unit: '企画課', name: '企画政策課' } };
    await amend({ correct: { event: 'corrected:e4', change } });
    expect(await changes(['2026-04-01', 2], ['2026-04-01', 3])).toEqual([
      'RENAMED corrected:u3: EventCorrected (3)',
    ]);
    expect(await changes(['2026-03-31', 3], ['2026-04-01', 3])).toEqual([
      'RENAMED corrected:u3: UnitRenamed (2)',
    ]);
  });

  it('find the event by the content of its correction if that names another unit', async () => {
    const { on, amend, changes } = await given('meant');
    await on('2026-04-01', { rename: { unit: '企画課', name: '企画調整課' } });
    const change = { rename: { unit: '総務課', name: '総務企画課' } };
    await amend({ correct: { event: 'meant:e4', change } });
    expect(await changes(['2026-03-31', 3], ['2026-04-01', 3])).toEqual([
      'RENAMED meant:u1: UnitRenamed (2)',
      'CARRIED meant:u2: UnitRenamed (2)',
    ]);
  });

  it('show a postponement on the days between', async () => {
    const { on, amend, changes } = await given('postponed');
    await on('2026-04-01', { abolish: { unit: '企画課' } });
    await amend({ reschedule: { reorganization: 'postponed:r1', effectiveOn: '2026-07-01' } });
    expect(await changes(['2026-05-01', 2], ['2026-05-01', 3])).toEqual([
      'CREATED postponed:u3: UnitAbolished (2), ReorganizationRescheduled (3)',
    ]);
    expect(await changes(['2026-07-01', 2], ['2026-07-01', 3])).toEqual([]);
    expect(await changes(['2026-04-01', 3], ['2026-07-01', 3])).toEqual([
      'ABOLISHED postponed:u3: UnitAbolished (2)',
    ]);
  });

  it('name the event or amendment that changed a post', async () => {
    const { on, amend, moments } = await given('posts');
    await on('2026-04-01', { createPost: { name: '部長', rank: '8級' } });
    await amend({ correct: { event: 'posts:e4', change: { createPost: { name: '部長', rank: '7級' } } } });
    const changes = async (from: [string, number], to: [string, number]) =>
      (await postChangesBetween(db, await moments(from, to))).map(
        ({ post, events }) => `${post}: ${events.map(({ type }) => type)}`,
      );
    expect(await changes(['2026-04-01', 2], ['2026-04-01', 3])).toEqual(['posts:p1: EventCorrected']);
    expect(await changes(['2026-03-31', 3], ['2026-04-01', 3])).toEqual(['posts:p1: PostCreated']);
  });
});

describe('a part that was added to the baseline later', () => {
  it('is neither created nor ended where nothing is known about it, and ended where it ends', async () => {
    const { on, amend, changes, moments, now } = await given('widened');
    const units = [{ name: '税務課', kind: '課' }];
    const posts = [{ name: '税務課長' }];
    await amend({ widen: { knownFrom: '2021-04-01', coverage: 'COMPLETE', units, posts } });
    expect(await changes(['2020-04-01', 2], ['2022-04-01', 2])).toEqual([]);
    expect(await changes(['2022-04-01', 2], ['2020-04-01', 2])).toEqual([]);
    expect(await changes(['2022-04-01', 1], ['2022-04-01', 2])).toEqual([]);
    expect(await postChangesBetween(db, await moments(['2020-04-01', 2], ['2022-04-01', 2]))).toEqual([]);
    await on('2026-04-01', { abolish: { unit: '税務課' } });
    expect(await changes(['2022-04-01', 3], ['2026-04-01', 3])).toEqual([
      'ABOLISHED widened:u4: UnitAbolished (3)',
    ]);
    expect(await changes(['2026-04-01', 3], ['2020-04-01', 3])).toEqual([]);
    const organization = await now();
    const days = ['2020-03-31', '2020-04-01', '2021-04-01'];
    expect(
      await coverageOn(
        db,
        days.map((date) => ({ organization, date, revision: 3 })),
      ),
    ).toEqual(['UNKNOWN', 'COMPLETE', 'COMPLETE']);
  });
});

describe('an added part whose first known day was corrected', () => {
  it('is ignored before the corrected day, and abolished where it ended', async () => {
    const { on, amend, changes } = await given('moved');
    await amend({ widen: { units: [{ name: '税務課', kind: '課' }] } });
    await amend({
      correct: {
        event: 'moved:e4',
        change: { effectiveOn: '2021-04-01', create: { unit: { name: '税務課', kind: '課' } } },
      },
    });
    expect(await changes(['2020-10-01', 2], ['2020-10-01', 3])).toEqual([]);
    await on('2022-04-01', { abolish: { unit: '税務課' } });
    expect(await changes(['2022-04-01', 2], ['2022-04-01', 4])).toEqual([
      'ABOLISHED moved:u4: EventCorrected (3), UnitAbolished (4)',
    ]);
  });
});

describe('an added part that an older chart names as well', () => {
  it('is not created for a revision that does not know it yet', async () => {
    const { amend, changes } = await given('added');
    await amend({ widen: { units: [{ name: '税務課', kind: '課' }] } });
    const kept = { kind: '課', children: [] };
    await amend({
      extend: { knownFrom: '2019-04-01', units: [{ unit: 'added:u4', name: '税務課', ...kept }] },
    });
    expect(await changes(['2022-04-01', 1], ['2022-04-01', 2])).toEqual([]);
    expect(await changes(['2022-04-01', 1], ['2022-04-01', 3])).toEqual([]);
    expect(await changes(['2022-04-01', 3], ['2022-04-01', 1])).toEqual([]);
  });
});

describe('a unit of the first chart whose first known day was corrected', () => {
  it('is neither created where nothing is known of it, nor abolished by the correction', async () => {
    const { amend, changes } = await given('restated');
    const change = { effectiveOn: '2021-04-01', create: { unit: { name: '企画課', kind: '課' } } };
    await amend({ correct: { event: 'restated:e3', change } });
    expect(await changes(['2020-10-01', 2], ['2022-04-01', 2])).toEqual([]);
    expect(await changes(['2022-04-01', 2], ['2020-10-01', 2])).toEqual([]);
    expect(await changes(['2020-10-01', 1], ['2020-10-01', 2])).toEqual([]);
    expect(await changes(['2020-10-01', 2], ['2020-10-01', 1])).toEqual([]);
  });
});

describe('an older chart', () => {
  const units = [
    { unit: '総務課', name: '庶務課', kind: '課' },
    { name: '土木課', kind: '課' },
  ];
  const posts = [{ name: '収入役' }];

  it('that is PARTIAL begins no unit of the later chart; the later one, if COMPLETE, ends those it does not have', async () => {
    const { amend, changes, now } = await given('extended');
    await amend({ extend: { knownFrom: '2010-04-01', coverage: 'PARTIAL', units } });
    expect(await changes(['2010-04-01', 2], ['2020-04-01', 2])).toEqual([
      'RENAMED extended:u1: UnitStated (1)',
      'ABOLISHED extended:u4: UnitAbolished (2)',
    ]);
    expect(await changes(['2015-04-01', 2], ['2020-04-01', 1])).toEqual([
      'RENAMED extended:u1: UnitStated (2), UnitStated (1)',
      'ABOLISHED extended:u4: UnitStated (2)',
    ]);
    const organization = await now();
    const moments = [1, 2].map((revision) => ({ organization, date: '2015-04-01', revision }));
    expect(await coverageOn(db, moments)).toEqual(['UNKNOWN', 'PARTIAL']);
  });

  it('that is COMPLETE did not have the units that only the later one has: these were created between the two', async () => {
    const { amend, changes, between } = await given('whole');
    await amend({ extend: { knownFrom: '2010-04-01', coverage: 'COMPLETE', units } });
    expect(await changes(['2010-04-01', 2], ['2020-04-01', 2])).toEqual([
      'RENAMED whole:u1: UnitStated (1)',
      'CREATED whole:u2: UnitStated (1)',
      'ABOLISHED whole:u4: UnitAbolished (2)',
      'CREATED whole:u3: UnitStated (1)',
    ]);
    const period = { from: '2010-04-01', to: '2020-04-01' };
    expect(await between(['2012-04-01', 2], ['2020-10-01', 2])).toEqual([period, period, period, period]);
    expect(await changes(['2020-04-01', 2], ['2010-04-01', 2])).toContain(
      'ABOLISHED whole:u2: UnitStated (1)',
    );
  });

  it('says nothing of what a PARTIAL later chart does not have, from the day of that one on', async () => {
    const { amend, changes, moments, on, between } = await given('partial', 'PARTIAL');
    await amend({ extend: { knownFrom: '2010-04-01', coverage: 'COMPLETE', units, posts } });
    const created = [
      'RENAMED partial:u1: UnitStated (1)',
      'CREATED partial:u2: UnitStated (1)',
      'CREATED partial:u3: UnitStated (1)',
    ];
    expect(await changes(['2010-04-01', 2], ['2020-04-01', 2])).toEqual(created);
    expect(await changes(['2010-04-01', 2], ['2030-04-01', 2])).toEqual(created);
    expect(await changes(['2010-04-01', 2], ['2030-04-01', 1])).toHaveLength(3);
    expect(await changes(['2030-04-01', 1], ['2010-04-01', 2])).toHaveLength(3);
    expect(await postChangesBetween(db, await moments(['2010-04-01', 2], ['2030-04-01', 2]))).toEqual([]);
    // Once the true end is known, the unit was abolished.
    const change = { effectiveOn: '2018-04-01', abolish: { unit: '土木課' } };
    await amend({ correct: { event: 'partial:e7', change: { ...change, precision: 'DAY' } } });
    expect(await changes(['2010-04-01', 3], ['2018-04-01', 3])).toEqual([
      'ABOLISHED partial:u4: UnitAbolished (2)',
    ]);
    expect(await between(['2010-04-01', 3], ['2018-04-01', 3])).toEqual([undefined]);
    await on('2021-04-01', { rename: { unit: '総務課', name: '行政課' } });
    expect(await between(['2010-04-01', 4], ['2022-04-01', 4])).toContain(undefined);
  });

  it('and a COMPLETE coverage that is stated later make known what ended', async () => {
    const { amend, changes } = await given('covered', 'PARTIAL');
    await amend({ extend: { knownFrom: '2010-04-01', coverage: 'PARTIAL', units } });
    await amend({ widen: { knownFrom: '2022-04-01', coverage: 'COMPLETE', units: [] } });
    expect(await changes(['2010-04-01', 3], ['2021-04-01', 3])).toEqual([
      'RENAMED covered:u1: UnitStated (1)',
    ]);
    expect(await changes(['2010-04-01', 3], ['2022-04-01', 3])).toEqual([
      'RENAMED covered:u1: UnitStated (1)',
      'ABOLISHED covered:u4: UnitAbolished (2)',
    ]);
    // Before it was stated, nobody knew.
    expect(await changes(['2010-04-01', 2], ['2022-04-01', 2])).toEqual([
      'RENAMED covered:u1: UnitStated (1)',
    ]);
  });

  it('and a PARTIAL coverage that is stated later leave unknown what ended, also for an earlier revision', async () => {
    const { amend, changes } = await given('doubted');
    await amend({ extend: { knownFrom: '2010-04-01', coverage: 'COMPLETE', units } });
    await amend({ widen: { knownFrom: '2020-04-01', coverage: 'PARTIAL', units: [] } });
    const ended = (entries: string[]) => entries.filter((entry) => entry.startsWith('ABOLISHED'));
    expect(ended(await changes(['2012-04-01', 2], ['2023-04-01', 1]))).toHaveLength(1);
    expect(ended(await changes(['2012-04-01', 3], ['2023-04-01', 1]))).toEqual([]);
  });
});

describe('counts', () => {
  it('of days of a PARTIAL chart carry PARTIAL, and do not count what it leaves out', async () => {
    const { amend, now } = await given('counted', 'PARTIAL');
    const units = [{ name: '土木課', kind: '課' }];
    await amend({ extend: { knownFrom: '2010-04-01', coverage: 'COMPLETE', units } });
    const days = ['2010-04-01', '2020-04-01'];
    expect(await countsOn(db, { organization: await now(), revision: 2, days })).toEqual([
      { date: days[0], coverage: 'COMPLETE', kinds: [{ kind: '課', count: 1 }] },
      {
        date: days[1],
        coverage: 'PARTIAL',
        kinds: [{ kind: '課', count: 3 }],
      },
    ]);
  });
});
