/** What a unit had over its whole life, and which revisions made a reorganization what it is. */

import { testDatabase } from '../../support/database.js';
import { recordTown } from '../../support/exampleTown.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
await recordTown(db);
const { ask } = await asker(db);

async function askTown(fields: string): Promise<unknown> {
  const { organization } = await ask<{ organization: unknown }>(
    `{ organization(code: "machi") { ${fields} } }`,
  );
  return organization;
}

describe('a unit, over its whole life', () => {
  it('has all duties that it ever held, with what began and what ended each', async () => {
    const holding = 'from until duty { name } holder { name } event { clause } endedBy { clause }';
    const name = '統計に関する事務';
    expect(
      await askTown(`unit(id: "machi:u4") {
        dutyHoldings { ${holding} }
        before: dutyHoldings(knownAt: { revision: 4 }) { from until }
      }`),
    ).toEqual({
      unit: {
        dutyHoldings: [
          {
            ...{ from: '2010-04-01', until: '2014-04-01', duty: { name }, holder: { name: '統計係' } },
            ...{ event: { clause: null }, endedBy: { clause: '2' } },
          },
          {
            ...{ from: '2020-04-01', until: '2097-04-01', duty: { name }, holder: { name: '統計係' } },
            ...{ event: { clause: '3' }, endedBy: { clause: '2' } },
          },
        ],
        before: [{ from: '2010-04-01', until: '2014-04-01' }],
      },
    });
  });

  it('has the states of its posts', async () => {
    expect(
      await askTown('unit(id: "machi:u2") { postStates { name rank unit { name } from until } }'),
    ).toEqual({
      unit: {
        postStates: [
          {
            ...{ name: '企画監', rank: '課長級', unit: { name: '企画課' } },
            ...{ from: '2010-04-01', until: '2016-04-01' },
          },
          {
            ...{ name: '政策企画監', rank: '部長級', unit: { name: '政策課' } },
            ...{ from: '2016-04-01', until: null },
          },
        ],
      },
    });
  });

  it('has the posts that oversaw it, with the event that set them', async () => {
    expect(
      await askTown(`unit(id: "machi:u1") {
        oversight { from until posts { name } event { type clause } }
        before: oversight(knownAt: { revision: 1 }) { until posts { name } }
      }
      none: unit(id: "machi:u9") { oversight { from } postStates { name } dutyHoldings { duty { name } } }`),
    ).toEqual({
      unit: {
        oversight: [
          {
            ...{ from: '2010-04-01', until: '2014-04-01', posts: [{ name: '副町長' }] },
            event: { type: 'PostStated', clause: null },
          },
          {
            ...{ from: '2014-04-01', until: null, posts: [{ name: '副町長' }, { name: '政策監' }] },
            event: { type: 'OversightSet', clause: '4' },
          },
        ],
        before: [{ until: null, posts: [{ name: '副町長' }] }],
      },
      none: { oversight: [], postStates: [], dutyHoldings: [{ duty: { name: '統計に関する事務' } }] },
    });
  });
});

describe('a reorganization', () => {
  it('has the revision that recorded it, and those that amended it or one of its events', async () => {
    const revisions = 'title revisions { number events { type } reorganization { title } }';
    const first = '平成26年度の機構改正';
    const seventh = '令和7年度の機構改正';
    expect(
      await askTown(`
        corrected: reorganization(id: "machi:r1") { ${revisions} }
        put: reorganization(id: "machi:r7") { title revisions { reason events { type } } }`),
    ).toEqual({
      corrected: {
        title: first,
        revisions: [
          expect.objectContaining({ number: 2 }),
          { number: 11, events: [{ type: 'EventCorrected' }], reorganization: { title: first } },
          { number: 12, events: [{ type: 'EventCorrected' }], reorganization: { title: first } },
        ],
      },
      put: {
        title: seventh,
        revisions: [
          { reason: null, events: [{ type: 'UnitRenamed' }, { type: 'UnitRenamed' }] },
          { reason: '準備の遅れ', events: [{ type: 'ReorganizationRescheduled' }] },
          { reason: '誤って記録した', events: [{ type: 'EventVoided' }] },
        ],
      },
    });
  });

  it('has at a revision only those that were known then', async () => {
    const { nodes } = await ask<{ nodes: unknown }>(
      '{ nodes(ids: ["machi:r1~10", "machi:r1~11"]) { ... on Reorganization { revisions { number } } } }',
    );
    expect(nodes).toEqual([{ revisions: [{ number: 2 }] }, { revisions: [{ number: 2 }, { number: 11 }] }]);
  });
});
