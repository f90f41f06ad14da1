/** What is asked over all organizations reads a directory of many by its indexes. */

import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { organizationPage } from '../../src/queries/moment/organizations.js';
import { findDutiesOfAll } from '../../src/queries/search/searchDuties.js';
import { findUnits, searchUnits } from '../../src/queries/search/searchUnits.js';
import { testDatabase } from '../support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';

const { url } = await testDatabase();
// One connection, whose scans are counted.
const db = openDatabase(url, { max: 1 });
afterAll(() => db.destroy());

/**
 * 20,000 organizations: one of twenty has no revision, and one of twenty has units and a duty; each twentieth of these has the unit
 * 危機管理課. There are many heads, since PostgreSQL is right to read a table of a few pages whole.
 */
beforeAll(async () => {
  await sql`set synchronous_commit = off`.execute(db);
  await sql`
    insert into organization (code, name, time_zone)
      select 'c' || lpad(g::text, 5, '0'), (array['東', '西', '南', '北'])[1 + g % 4] || '川' || g || '市', 'Asia/Tokyo'
      from generate_series(1, 20000) g`.execute(db);
  await sql`
    insert into revision (organization, number, recorded_at, recorded_by, fingerprint, content, content_hash, hash)
      select id, 1, '2026-01-01'::timestamptz + id * interval '1 ms', 'local', '', '{}', '', ''
      from organization where id % 20 <> 19`.execute(db);
  await sql`insert into ledger_head select organization, number from revision`.execute(db);
  await sql`
    insert into organization_name
      select id, 'e', '2020-01-01', '[1,)', '大' || id || '町' from organization where id % 4 = 0`.execute(
    db,
  );
  await sql`
    insert into unit_state (organization, unit, valid, known, name, name_key, kind, because)
      select organization, 'c:u' || u, '[2005-04-01,2020-04-01)', '[1,)', name, name, '課', 'e'
      from revision, generate_series(1, 5) u,
        lateral (select case when u > 1 then (array['税務', '市民', '福祉', '農政'])[u - 1] || organization % 7 || '課'
          when organization % 400 = 0 then '危機管理課' else '総務課' end as name) as named
      where organization % 20 = 0`.execute(db);
  await sql`insert into unit_name select distinct organization, name_key from unit_state`.execute(db);
  await sql`
    insert into duty select organization, 'c:d1', '広報に関すること', '広報に関すること', '[1,)' from revision
      where organization % 20 = 0`.execute(db);
  await sql`vacuum analyze`.execute(db);
});

/** The tables that were read from one end to the other. */
async function scannedBy(work: () => Promise<unknown>): Promise<string[]> {
  const count = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(db);
    const { rows } = await sql<{ name: string; scans: string }>`
      select relname as name, seq_scan::text as scans from pg_stat_user_tables`.execute(db);
    return new Map(rows.map(({ name, scans }) => [name, scans]));
  };
  const before = await count();
  await work();
  const after = await count();
  return [...after].filter(([name, scans]) => before.get(name) !== scans).map(([name]) => name);
}

const nodes = ({ edges }: { edges: { node: object }[] }) => edges.map(({ node }) => node);
const codes = async (search: string, first = 3) =>
  nodes(await organizationPage(db, { search, first }, 'ALL')).map((node) => Object(node).code);
const on = '2011-03-11';

describe('a directory of many organizations', () => {
  it('is listed without reading it whole, each entry with its newest revision', async () => {
    let page: Awaited<ReturnType<typeof organizationPage>> | undefined;
    const scanned = await scannedBy(async () => {
      const first = await organizationPage(db, { first: 100 }, 'ALL');
      page = await organizationPage(db, { first: 2, after: first.edges[17]?.cursor }, 'ALL');
    });
    expect(scanned).toEqual([]);
    expect(page?.edges.map(({ node }) => [node.code, node.revision])).toEqual([
      ['c00019', 0],
      ['c00020', 1],
    ]);
    expect(page?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(await page?.count()).toBe(20_000);
  });

  it.each([
    ['川1234', ['c01234', 'c12340', 'c12341']],
    ['C12345', ['c12345']],
    ['大404', ['c00404', 'c04040', 'c04044']],
    ['市', ['c00001', 'c00002', 'c00003']],
    ['村', []],
  ])('finds %s without reading it whole', async (search, found) => {
    const scanned = await scannedBy(async () => expect(await codes(search)).toEqual(found));
    expect(scanned).toEqual([]);
  });
});

describe('a search over many organizations', () => {
  const findOn = (name: string, after?: string | null) =>
    findUnits(db, { name, on }, { first: 20, after }, 'ALL');

  it('finds 危機管理課 in every city on a day, page by page, each with its organization', async () => {
    const found: string[] = [];
    const scanned = await scannedBy(async () => {
      let after: string | null = null;
      do {
        const page = await findOn('危機管理課', after);
        found.push(...page.edges.map(({ node }) => `${node.known.organization.code}~${node.known.revision}`));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
    });
    expect(scanned).toEqual([]);
    expect(found).toEqual(
      Array.from({ length: 50 }, (_, i) => `c${String((i + 1) * 400).padStart(5, '0')}~1`),
    );
    expect(await (await findOn('危機管理課')).count()).toBe(50);
    expect(nodes(await findUnits(db, { name: '危機管理課', on: '2020-04-01' }, {}, 'ALL'))).toEqual([]);
  });

  it.each(['福祉1課', '福祉1', '無い課'])('of %s reads no table whole', async (text) => {
    const scanned = await scannedBy(async () => {
      await searchUnits(db, { text, on }, { first: 20 }, 'ALL');
      await findUnits(db, { name: text, on }, { first: 20 }, 'ALL');
      await findDutiesOfAll(db, { name: text }, { first: 20 }, 'ALL');
    });
    expect(scanned).toEqual([]);
  });

  it('finds nothing of organizations that the reader may not read', async () => {
    const readable = new Set(['c00400', 'c00500']);
    const page = await findUnits(db, { name: '危機管理課' }, {}, readable);
    expect(page.edges.map(({ node }) => node.known.organization.code)).toEqual(['c00400']);
    expect(await page.count()).toBe(1);
    expect(nodes(await organizationPage(db, { search: '川4' }, readable))).toMatchObject([
      { code: 'c00400' },
    ]);
  });
});
