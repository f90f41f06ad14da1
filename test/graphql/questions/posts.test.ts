/** Posts and oversight, from the GraphQL text down to a real database. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';
import { record, recordedTown, reorganization } from '../town.js';

const { askCity } = await recordedIsesaki();
const { ask } = await recordedTown();

describe('the posts of Isesaki', () => {
  it('show what changed about 会計管理者 and 副部長', async () => {
    const fields = 'states { name rank duties unit { name } from until event { type clause } } ';
    const from = '2025-04-01';
    const day = '2026-04-01';
    expect(
      await askCity(
        `a: findPosts(name: "会計管理") { id: postId ${fields} } b: findPosts(name: "副部長") { ${fields} }`,
      ),
    ).toEqual({
      a: [
        {
          id: '102041:p3',
          states: [
            {
              ...{ name: '会計管理者', rank: '部長級', duties: [], unit: null, from, until: day },
              event: { type: 'PostStated', clause: null },
            },
            {
              ...{ name: '会計管理者', rank: '副部長級', duties: [], unit: null, from: day, until: null },
              event: { type: 'PostChanged', clause: '(7)' },
            },
          ],
        },
      ],
      b: [
        {
          states: [
            expect.objectContaining({ duties: [], until: day }),
            expect.objectContaining({
              duties: ['部局間の連絡、協力及び調整'],
              until: null,
              event: { type: 'PostChanged', clause: '(8)' },
            }),
          ],
        },
      ],
    });
  });

  it('differ in a comparison also where only their duties changed', async () => {
    const answer = await askCity(`compare(from: "2026-03-31", to: "2026-04-01") {
      postChanges { before { name rank duties } after { name rank duties } } }`);
    const post = { name: '副部長', rank: null };
    expect(answer).toMatchObject({
      compare: {
        postChanges: expect.arrayContaining([
          { before: { ...post, duties: [] }, after: { ...post, duties: ['部局間の連絡、協力及び調整'] } },
        ]),
      },
    });
  });

  it('show which posts oversee 市長戦略部, jointly', async () => {
    const answer = await askCity(`asOf(date: "2026-04-01") {
      unit(ref: "市長戦略部") { overseers { name post { id: postId } event { type clause } } }
      posts { name rank }
    }`);
    const event = { type: 'PostStated', clause: null };
    expect(answer).toEqual({
      asOf: {
        unit: {
          overseers: [
            { name: '副市長', post: { id: '102041:p1' }, event },
            { name: '副市長', post: { id: '102041:p2' }, event },
          ],
        },
        posts: [
          { name: '副市長', rank: null },
          { name: '副市長', rank: null },
          { name: '会計管理者', rank: '副部長級' },
          { name: '副部長', rank: null },
        ],
      },
    });
  });
});

describe('a post of a unit', () => {
  it('is shown with its unit on the same day, and without it once it has ended', async () => {
    await ask(record, {
      input: reorganization('2027-04-01', [
        { createPost: { name: '主幹', unit: 'town:u4' } },
        { createPost: { name: '理事' } },
        { oversee: { unit: 'town:u4', posts: ['理事', '主幹'] } },
      ]),
    });
    await ask(record, { input: reorganization('2028-04-01', [{ abolish: { unit: 'town:u4' } }]) });
    const answer = await ask(`{ organization(code: "town") {
      post(id: "town:p1") { id: postId states { unit { path from } from until } }
      stranger: post(id: "102041:p1") { id: postId }
      asOf(date: "2027-06-01") {
        unit(ref: "town:u4") { posts { name unit { unitId path } } overseers { name unit { path } } }
        posts { name unit { path } }
      }
      after: asOf(date: "2028-04-01") { posts { name unit { path } } }
      known: asOf(date: "2027-06-01", knownAt: { revision: 2 }) { posts { name } unit(ref: "town:u4") { posts { name } } }
    } }`);
    const path = ['市民部', '財政課'];
    expect(answer).toEqual({
      organization: {
        post: {
          id: 'town:p1',
          states: [
            { unit: { path, from: '2026-04-01' }, from: '2027-04-01', until: '2028-04-01' },
            { unit: null, from: '2028-04-01', until: null },
          ],
        },
        stranger: null,
        asOf: {
          unit: {
            posts: [{ name: '主幹', unit: { unitId: 'town:u4', path } }],
            overseers: [
              { name: '理事', unit: null },
              { name: '主幹', unit: { path } },
            ],
          },
          posts: [
            { name: '主幹', unit: { path } },
            { name: '理事', unit: null },
          ],
        },
        after: {
          posts: [
            { name: '主幹', unit: null },
            { name: '理事', unit: null },
          ],
        },
        known: { posts: [], unit: { posts: [] } },
      },
    });
  });
});
