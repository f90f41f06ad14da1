/** The SQL function `project`, list by list: a row is opened, and closed again by the next revision. */

import { type Kysely, sql } from 'kysely';
import { migrate } from '../../src/database/migrate.js';
import type { Tables } from '../../src/database/tables.js';
import type { RowChanges } from '../../src/projections/rowChanges.js';
import { dump } from '../model/play/dump.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { beforeFunctionFiles } from './migrationFolder.js';
import { withoutBodies } from './withoutBodies.js';

const { db } = await testDatabase();
const { db: earlier } = await emptyDatabase();
await migrate(earlier, await beforeFunctionFiles());

const day = '2026-04-01';
const span = { key: 'x', from: day, until: '2027-04-01' };
const open = { key: 'x', from: day, until: null };

type Lists<When extends string> = Record<Extract<keyof RowChanges, `${When}${string}`>, unknown[]>;

/** A row of each list. A list that is added to the program is missing here until it is added, too. */
const opened: Lists<'open' | 'eventUnits' | 'unitNames'> = {
  openUnits: [
    {
      ...span,
      name: '総務部',
      nameKey: '総務部',
      displayName: '市長部局総務部',
      kind: 'DEPARTMENT',
      parent: 'p',
    },
    {
      ...open,
      key: 'y',
      name: '総務課',
      nameKey: '総務課',
      kind: 'SECTION',
      parent: 'x',
      after: '',
      because: 'e',
    },
  ].map((row) => ({ because: 'e', ...row })),
  openSiblings: [{ ...span, units: ['a', 'b'] }],
  openDays: [day],
  openCoverage: [{ from: day, until: null, coverage: 'PARTIAL' }],
  openNames: [{ event: 'x', on: day, name: '新市' }],
  openReorganizations: [
    {
      id: 'x',
      effectiveOn: day,
      status: 'WITHDRAWN',
      withdrawnOn: '2026-03-01',
      data: { title: '組織改正' },
    },
  ],
  openAmended: [{ event: 'x', effectiveOn: day, precision: 'DAY', correction: 'c', supersededBy: 's' }],
  openWidened: [{ id: 'x', from: day }],
  openDuties: [{ id: 'x', name: '統計事務', nameKey: '統計事務' }],
  openHoldings: [
    { duty: 'x', unit: 'u', from: day, until: null, open: true, because: 'e' },
    { duty: 'x', unit: 'v', from: day, until: '2027-04-01', because: 'e' },
  ],
  openTransfers: [
    {
      ...{ event: 'x', on: day, duty: 'd', description: '統計事務', extent: 'PART' },
      ...{ from: ['u'], to: ['v', 'w'], except: '人口', fromOutside: '県', toOutside: '国' },
    },
  ],
  openPosts: [
    { ...span, name: '部長', nameKey: '部長', rank: '部長級', unit: 'u', duties: ['d'], because: 'e' },
  ],
  openOversight: [{ ...open, posts: ['p', 'q'], because: 'e' }],
  openSuccessions: [{ event: 'x', kind: 'MERGED', on: day, from: 'u', to: 'v' }],
  eventUnits: [{ unit: 'u', position: 1 }],
  unitNames: ['総務部', '市長部局総務部', '総務課'],
};

/** Their rows are not known from a revision on, but always. */
const TIMELESS = ['event_unit', 'unit_name'];

const closed: Lists<'close'> = {
  closeUnits: [span, { ...open, key: 'y' }],
  closeSiblings: [span],
  closeDays: [day],
  closeCoverage: [{ from: day }],
  closeNames: [{ event: 'x' }],
  closeReorganizations: [{ id: 'x' }],
  closeAmended: [{ event: 'x' }],
  closeWidened: [{ id: 'x' }],
  closeDuties: [{ id: 'x' }],
  closeHoldings: [
    { duty: 'x', unit: 'u', from: day, until: null },
    { duty: 'x', unit: 'v', from: day, until: '2027-04-01' },
  ],
  closeTransfers: [{ event: 'x' }],
  closePosts: [span],
  closeOversight: [open],
  closeSuccessions: [{ event: 'x', from: 'u', to: 'v' }],
};

/** The rows of a new organization, after each of these revisions was projected. */
async function projected(into: Kysely<Tables>, ...revisions: object[]): Promise<Record<string, string[]>[]> {
  const rolledBack = new Error('undone');
  const dumps: Record<string, string[]>[] = [];
  const attempt = into.transaction().execute(async (tx) => {
    await sql`insert into organization (id, code, name, time_zone) overriding system value
      values (7, 'x', '試験市', 'Asia/Tokyo')`.execute(tx);
    for (const [index, rows] of revisions.entries()) {
      await sql`select project(7, ${index + 1}, ${JSON.stringify(rows)})`.execute(tx);
      dumps.push(await dump(tx, 7));
    }
    throw rolledBack;
  });
  await attempt.catch((error) => {
    if (error !== rolledBack) throw error;
  });
  return dumps;
}

describe('project', () => {
  it('opens what is to be opened, and closes what is to be closed, in every table', async () => {
    const [first, second] = await projected(db, opened, closed);
    for (const [table, rows] of Object.entries(first ?? {})) {
      if (['event', 'revision', 'ledger_head', 'newest_state'].includes(table)) continue;
      expect([table, rows.length > 0]).toEqual([table, true]);
      const expected = rows.map((row) => row.replace('"known": "[1,)"', '"known": "[1,2)"'));
      expect(second?.[table]).toEqual(expected);
      expect(expected).not.toEqual(TIMELESS.includes(table) ? [] : rows);
    }
  });

  it('opens a row in the place of one that the same revision closes', async () => {
    const { eventUnits: _, ...again } = opened;
    const [first, second] = await projected(db, opened, { ...closed, ...again });
    for (const table of Object.keys(first ?? {}).filter((table) => !TIMELESS.includes(table))) {
      expect(second?.[table]).toHaveLength(2 * (first?.[table]?.length ?? 0));
    }
  });

  it('changes nothing when the lists are absent', async () => {
    const [first, second] = await projected(db, opened, {});
    expect(second).toEqual(first);
  });

  it.each([1, 9, 10, 100])('closes these states of %i units, and no other ones', async (count) => {
    const days = [day, '2027-04-01', '2028-04-01', null];
    const statesOf = (i: number) =>
      [0, 1, 2].map((n) => ({ key: `u${i}`, from: days[n], until: days[n + 1] }));
    const states = Array.from({ length: count }, (_, i) => statesOf(i)).flat();
    const openUnits = states.map((span) => ({
      ...span,
      name: '課',
      nameKey: '課',
      kind: '課',
      because: 'e',
    }));
    // Of each unit another one; and one under a day on which none ends.
    const chosen = states.filter(({ key }, i) => i % 3 === Number(key.slice(1)) % 3);
    const closeUnits = [...chosen.slice(1), { ...chosen[0], until: '2099-01-01' }];
    const [first, second] = await projected(db, { openUnits }, { closeUnits });
    const isClosed = (row: string) =>
      closeUnits.some(
        ({ key, from, until }) =>
          row.includes(`"unit": "${key}"`) && row.includes(`"valid": "[${from},${until ?? ''})"`),
      );
    const expected = first?.unit_state?.map((row) =>
      isClosed(row) ? row.replace('"known": "[1,)"', '"known": "[1,2)"') : row,
    );
    expect(expected?.filter((row) => row.includes('[1,2)'))).toHaveLength(count - 1);
    expect([...(second?.unit_state ?? [])].sort()).toEqual([...(expected ?? [])].sort());
  });

  it('does what it did when it was one function', async () => {
    const { eventUnits: _, ...again } = opened;
    const revisions = [opened, { ...closed, ...again }, closed, {}];
    const before = (await projected(earlier, ...revisions)).map(withoutBodies);
    // These tables are newer than that function.
    const now = (await projected(db, ...revisions)).map(
      ({ organization_name: _, ledger_head: __, unit_name: ___, newest_state: ____, ...rows }) => rows,
    );
    expect(now.map(withoutBodies)).toEqual(before);
  });

  const one = { key: 'x', name: '総務部', nameKey: '総務部', kind: '部', because: 'e' };
  const oneList = { key: 'x', units: ['a'] };
  it.each([
    ['a state of a unit on days of another one', 'openUnits', one, '23P01'],
    ['a list of units on days of another one', 'openSiblings', oneList, '23P01'],
  ])('refuses %s that is not closed, before or after or around it', async (_, list, row, code) => {
    const days = (from: string, until: string | null) => ({ [list]: [{ ...row, from, until }] });
    const open = days('2026-04-01', '2027-04-01');
    for (const other of [
      days('2025-04-01', '2026-04-02'),
      days('2027-03-31', null),
      days('2026-05-01', '2026-06-01'),
      days('2025-04-01', null),
    ]) {
      await expect(projected(db, open, other)).rejects.toMatchObject({ code });
    }
    await projected(db, open, days('2025-04-01', '2026-04-01'), days('2027-04-01', null));
    await expect(
      projected(db, { [list]: [...open[list]!, ...days('2027-03-01', null)[list]!] }),
    ).rejects.toMatchObject({ code });
  });

  it.each(
    Object.keys(opened).filter(
      (list) => !['openUnits', 'openSiblings', 'eventUnits', 'unitNames'].includes(list),
    ),
  )('refuses the same row of %s twice', async (list) => {
    const again = { [list]: opened[list as keyof typeof opened] };
    await expect(projected(db, again, again)).rejects.toMatchObject({
      code: expect.stringMatching(/^23(505|P01)$/),
    });
  });

  it('writes a name once, however often it is given', async () => {
    const [first, second] = await projected(db, opened, { unitNames: ['総務課', '新課'] });
    expect(second?.unit_name).toHaveLength((first?.unit_name?.length ?? 0) + 1);
  });
});
