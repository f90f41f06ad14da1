/** The changes since a citation, applied to the answer of that citation, give the answer of today. */

import { play } from '../../model/play/play.js';
import { forHistories } from '../../model/play/seed.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';
import { recordedIsesaki } from '../isesaki.js';

const UNIT = `unitId name displayName kind from until parent { unitId } becauseOf { eventId } overseers { post { postId } }`;
const HOLDING = `duty { dutyId name } holder { unitId } from until event { eventId }`;
const POST = `post { postId } name rank unit { unitId } duties from until event { eventId }`;
const WHOLE = `citation coverage units { ${UNIT} } duties { ${HOLDING} } posts { ${POST} }`;

type Unit = { unitId: string; parent: { unitId: string } | null };
type Holding = { duty: { dutyId: string }; holder: { unitId: string } };
type Post = { post: { postId: string } };

interface Whole {
  citation: string;
  coverage: string;
  units: Unit[];
  duties: Holding[];
  posts: Post[];
}

/** An answer as a client keeps it. */
interface Held {
  units: Map<string, Unit>;
  children: Map<string, string[]>;
  duties: Map<string, Holding>;
  posts: Map<string, Post>;
}

const parentOf = ({ parent }: Unit) => parent?.unitId ?? '';

function held({ units, duties, posts }: Whole): Held {
  const children = new Map<string, string[]>();
  for (const unit of units)
    children.set(parentOf(unit), [...(children.get(parentOf(unit)) ?? []), unit.unitId]);
  return {
    children,
    units: new Map(units.map((unit) => [unit.unitId, unit])),
    duties: new Map(duties.map((one) => [`${one.duty.dutyId} ${one.holder.unitId}`, one])),
    posts: new Map(posts.map((one) => [one.post.postId, one])),
  };
}

interface Page<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const put = <Value>(into: Map<string, Value>, key: string, value: Value | null) =>
  value === null ? into.delete(key) : into.set(key, value);

type Ask = Awaited<ReturnType<typeof asker>>['ask'];

/** All pages of one list. */
async function all<Node>(
  ask: Ask,
  { citation, to }: { citation: string; to: number },
  list: string,
  fields: string,
  first: number,
) {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const { changesSince }: { changesSince: Record<string, Page<Node>> } = await ask<{
      changesSince: Record<string, Page<Node>>;
    }>(
      `query ($citation: String!, $to: Int, $after: String, $first: Int) { changesSince(citation: $citation, revision: $to) {
        ${list}(first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } } }`,
      { citation, to, after, first },
    );
    const page: Page<Node> | undefined = changesSince[list];
    nodes.push(...(page?.nodes ?? []));
    if (!page?.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

async function applied(ask: Ask, before: Whole, to: number, first = 1000): Promise<Held> {
  const now = held(before);
  const since = { citation: before.citation, to };
  for (const { unitId, state } of await all<{ unitId: string; state: Unit | null }>(
    ask,
    since,
    'units',
    `unitId state { ${UNIT} }`,
    first,
  ))
    put(now.units, unitId, state);
  for (const { parentId, unitIds } of await all<{ parentId: string | null; unitIds: string[] }>(
    ask,
    since,
    'siblings',
    'parentId unitIds',
    first,
  ))
    put(now.children, parentId ?? '', unitIds.length > 0 ? unitIds : null);
  for (const { dutyId, holderId, holding } of await all<{
    dutyId: string;
    holderId: string;
    holding: Holding | null;
  }>(ask, since, 'duties', `dutyId holderId holding { ${HOLDING} }`, first))
    put(now.duties, `${dutyId} ${holderId}`, holding);
  for (const { postId, state } of await all<{ postId: string; state: Post | null }>(
    ask,
    since,
    'posts',
    `postId state { ${POST} }`,
    first,
  ))
    put(now.posts, postId, state);
  return now;
}

const wholeAt = async (ask: Ask, code: string, date: string, revision: number): Promise<Whole> => {
  const { organization } = await ask<{ organization: { asOf: Whole } }>(
    `query ($code: ID!, $date: LocalDate!, $revision: Int!) { organization(code: $code) {
      asOf(date: $date, knownAt: { revision: $revision }) { ${WHOLE} } } }`,
    { code, date, revision },
  );
  return organization.asOf;
};

describe('the changes since a citation', () => {
  it('are those of the reorganization of Isesaki, page by page', async () => {
    const { ask } = await recordedIsesaki();
    const before = await wholeAt(ask, '102041', '2026-04-01', 1);
    const after = await wholeAt(ask, '102041', '2026-04-01', 2);
    const listed = await all<{ unitId: string; state: Unit | null }>(
      ask,
      { citation: before.citation, to: 2 },
      'units',
      `unitId state { ${UNIT} }`,
      1000,
    );
    // What is the same is not listed.
    const { units } = held(before);
    for (const { unitId, state } of listed) expect(state).not.toEqual(units.get(unitId) ?? null);
    expect(listed.length).toBeLessThan(before.units.length);
    for (const first of [7, 1000]) expect(await applied(ask, before, 2, first)).toEqual(held(after));
    const { changesSince } = await ask<{ changesSince: object }>(
      '{ changesSince(citation: "102041@2026-04-01~1") { from { citation } to { citation } units(first: 0) { totalCount } } }',
    );
    expect(changesSince).toMatchObject({
      from: { citation: before.citation },
      to: { citation: after.citation },
    });
  });

  it('are none where nothing was recorded since', async () => {
    const { ask } = await recordedIsesaki();
    const none = { totalCount: 0 };
    expect(
      await ask(`{ changesSince(citation: "102041@2026-04-01~2") {
        units { totalCount } siblings { totalCount } duties { totalCount } posts { totalCount } } }`),
    ).toEqual({ changesSince: { units: none, siblings: none, duties: none, posts: none } });
  });

  it('are refused like citations, and to a revision that is not recorded', async () => {
    const { attempt } = await recordedIsesaki();
    for (const args of [
      'citation: "x"',
      'citation: "nowhere@2026-04-01~1"',
      'citation: "102041@2026-04-01~9"',
      'citation: "102041@2026-04-01~1", revision: 3',
    ]) {
      const { errors } = await attempt(`{ changesSince(${args}) { to { citation } } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('bring any answer of any history to any later revision', async () => {
    const { db } = await testDatabase();
    const { ask } = await asker(db);
    await forHistories('changes since', 8, async (numbers) => {
      await play(db, numbers, {
        async afterwards({ organization: { code, revision } }) {
          const { organization } = await ask<{ organization: { changeDates: string[] } }>(
            'query ($code: ID!) { organization(code: $code) { changeDates } }',
            { code },
          );
          for (const date of organization.changeDates.slice(0, 6))
            for (const from of [0, 1, Math.floor(revision / 2)]) {
              const [before, after] = [
                await wholeAt(ask, code, date, from),
                await wholeAt(ask, code, date, revision),
              ];
              expect(await applied(ask, before, revision, 1 + ((from + revision) % 5))).toEqual(held(after));
            }
        },
      });
    });
  });
});
