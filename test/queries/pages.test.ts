import { organizationPage } from '../../src/queries/moment/organizations.js';
import type { PageArguments } from '../../src/queries/paging/page.js';
import { reorganizationPage, reorganizationsByIds } from '../../src/queries/record/reorganizations.js';
import { revisionPage } from '../../src/queries/record/revisions.js';
import { UserError } from '../../src/userError.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { givenOrganization, givenRevision, refusal } from './given.js';

const { db } = await testDatabase();

const organization = await givenOrganization(db, '102041', 'Ｉsesaki市_50%');
for (let number = 1; number <= 5; number++) await givenRevision(db, organization, number);

async function page(args: PageArguments) {
  const { edges, pageInfo, count } = await revisionPage(db, organization.id, null, args);
  expect(await count()).toBe(5);
  expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
  expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
  return [edges.map((edge) => edge.node.number), pageInfo.hasPreviousPage, pageInfo.hasNextPage];
}
const { edges } = await revisionPage(db, organization.id, null, {});
const cursor = (number: number) => edges[number - 1]?.cursor;

describe('a page', () => {
  it.each<[PageArguments, number[], boolean, boolean]>([
    [{}, [1, 2, 3, 4, 5], false, false],
    [{ first: 2 }, [1, 2], false, true],
    [{ first: 5 }, [1, 2, 3, 4, 5], false, false],
    [{ first: 2, after: cursor(2) }, [3, 4], true, true],
    [{ first: 2, after: cursor(3) }, [4, 5], true, false],
    [{ first: 2, after: cursor(5) }, [], true, false],
    [{ first: 0 }, [], false, true],
    [{ first: 2, before: cursor(3) }, [1, 2], false, true],
    [{ last: 2 }, [4, 5], true, false],
    [{ last: 2, before: cursor(4) }, [2, 3], true, true],
    [{ last: 2, before: cursor(3) }, [1, 2], false, true],
    [{ last: 1, after: cursor(1), before: cursor(4) }, [3], true, true],
    [{ first: 5, after: cursor(1), before: cursor(4) }, [2, 3], true, true],
    [{ before: cursor(1) }, [], false, true],
    [{ after: cursor(4) }, [5], true, false],
  ])('%j', async (args, numbers, previous, next) => {
    expect(await page(args)).toEqual([numbers, previous, next]);
  });

  it('begins at the end when only `before` is given', async () => {
    const many = await givenOrganization(db, 'many');
    for (let number = 1; number <= 60; number++) {
      const recorded_at = new Date(number).toISOString();
      await givenRevision(db, many, number, { recorded_at });
    }
    const all = await revisionPage(db, many.id, null, { first: 60 });
    const before = await revisionPage(db, many.id, null, { before: all.pageInfo.endCursor });
    expect(before.edges.map((edge) => edge.node.number)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 10),
    );
  });

  it.each<[PageArguments, string]>([
    [{ first: -1 }, 'first'],
    [{ last: 1001 }, '1000'],
    [{ first: 1, last: 1 }, 'first と last'],
    [{ after: 'x' }, '「x」'],
    [{ before: '' }, '「」'],
    [{ after: Buffer.from('["revisions","1"]').toString('base64url') }, 'カーソル'],
    [{ after: Buffer.from('["revisions",1e99]').toString('base64url') }, 'カーソル'],
    [{ after: Buffer.from('["organizations",1]').toString('base64url') }, 'カーソル'],
    [{ after: Buffer.from('null').toString('base64url') }, 'カーソル'],
  ])('is refused with a sentence: %j', async (args, word) => {
    const error = await refusal(() => page(args));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ messages: { ja: expect.stringContaining(word), en: expect.any(String) } });
  });
});

describe('organizationPage', () => {
  it('finds a part of the name or the code in any case and width, by code', async () => {
    await givenOrganization(db, 'ABC.1', '前橋市');
    await givenOrganization(db, 'abd', 'ISESAKI水道');
    const codes = async (search: string) =>
      (await organizationPage(db, { search }, 'ALL')).edges.map((edge) => edge.node.code);

    expect(await codes('isesaki')).toEqual(['102041', 'abd']);
    expect(await codes('Ａb')).toEqual(['ABC.1', 'abd']);
    expect(await codes('_5')).toEqual(['102041']);
    expect(await codes('0%')).toEqual(['102041']);
    expect(await codes('%')).toEqual(['102041']);
    expect(await codes('\\')).toEqual([]);
    const first = await organizationPage(db, { first: 1 }, 'ALL');
    expect(first).toMatchObject({
      edges: [{ node: { code: '102041', timeZone: 'Asia/Tokyo', revision: 5 } }],
      pageInfo: { hasNextPage: true },
    });
    const next = await organizationPage(db, { first: 2, after: first.pageInfo.endCursor }, 'ALL');
    expect(next.edges.map((edge) => edge.node.code)).toEqual(['ABC.1', 'abd']);
  });
});

describe('reorganizations', () => {
  const row = (number: number, effective_on: string, known = '[1,)', status = 'RECORDED') => ({
    organization: organization.id,
    id: `102041:r${number}`,
    known,
    effective_on,
    status,
    data: JSON.stringify({ title: `第${number}次` }),
  });

  it('come by effective day, then in the order recorded, as known at a revision', async () => {
    await db
      .insertInto('reorganization')
      .values([
        row(10, '2026-04-01'),
        row(9, '2026-04-01'),
        row(11, '2025-10-01'),
        row(12, '2026-04-01', '[1,3)'),
        row(12, '2027-04-01', '[3,)', 'WITHDRAWN'),
      ])
      .execute();
    const ids = async (revision: number, args: PageArguments & { search?: string }) =>
      (await reorganizationPage(db, organization.id, revision, args)).edges.map((edge) =>
        edge.node.id.slice(8),
      );

    expect(await ids(2, {})).toEqual(['11', '9', '10', '12']);
    expect(await ids(3, { last: 2 })).toEqual(['10', '12']);
    const first = await reorganizationPage(db, organization.id, 2, { first: 2 });
    expect(await ids(2, { first: 1, after: first.pageInfo.endCursor })).toEqual(['10']);
    expect(await ids(0, {})).toEqual([]);
    // Any part of the title, in any width.
    expect(await ids(2, { search: '１' })).toEqual(['11', '10', '12']);
    expect(await ids(2, { search: '第9' })).toEqual(['9']);
    const searched = await reorganizationPage(db, organization.id, 2, { search: '1', first: 1 });
    expect(await ids(2, { search: '1', after: searched.pageInfo.endCursor })).toEqual(['10', '12']);
    await expect(ids(2, { search: '2', after: searched.pageInfo.endCursor })).rejects.toThrow();

    const key = (number: number, revision: number) => ({
      organization: organization.id,
      id: `102041:r${number}`,
      revision,
    });
    const found = await reorganizationsByIds(db, [key(12, 3), key(1, 3), key(12, 2)]);
    expect(found[0]).toMatchObject({
      status: 'WITHDRAWN',
      effectiveOn: '2027-04-01',
      data: { title: '第12次' },
    });
    expect(found[1]).toBeUndefined();
    expect(found[2]).toMatchObject({ status: 'RECORDED', effectiveOn: '2026-04-01' });
  });
});
