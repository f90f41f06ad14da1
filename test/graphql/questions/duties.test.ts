/** Who handles what, from the GraphQL text down to a real database: Isesaki's answers, and what one may get wrong. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';
import { record, recordedTown, reorganization } from '../town.js';

const { askCity } = await recordedIsesaki();
const { ask, attempt } = await recordedTown();

describe('the duties of Isesaki', () => {
  it('show which unit held 電子地域通貨 (ISECA) on the eve, and which on the day', async () => {
    expect(
      await askCity(`findDuties(name: "iseca") {
        id: dutyId name
        before: holderOn(date: "2026-03-31") { path }
        after: holderOn(date: "2026-04-01") { path }
        unknown: holderOn(date: "2025-03-31") { path }
        once: holderOn(date: "2026-03-31", knownAt: { revision: 1 }) { path }
        holdings { from until holder { path from duties { duty { id: dutyId } } } event { type clause } }
        earlier: holdings(knownAt: { revision: 1 }) { from }
      }`),
    ).toEqual({
      findDuties: [
        {
          id: '102041:d2',
          name: '電子地域通貨（ISECA）に関する事務',
          before: [{ path: ['企画部', '事務管理課', 'デジタル化推進係'] }],
          after: [{ path: ['産業経済部', '商工労働課'] }],
          unknown: [],
          once: [],
          holdings: [
            {
              from: null,
              until: '2026-04-01',
              holder: {
                path: ['企画部', '事務管理課', 'デジタル化推進係'],
                from: '2025-04-01',
                duties: [{ duty: { id: '102041:d2' } }],
              },
              event: { type: 'DutyTransferred', clause: '(3)②、(5)' },
            },
            {
              from: '2026-04-01',
              until: null,
              holder: {
                path: ['産業経済部', '商工労働課'],
                from: '2025-04-01',
                duties: [{ duty: { id: '102041:d2' } }, { duty: { id: '102041:d3' } }],
              },
              event: { type: 'DutyTransferred', clause: '(3)②、(5)' },
            },
          ],
          earlier: [],
        },
      ],
    });
  });

  it('show where the duties of 街づくり推進係 are now, although it has no successor', async () => {
    const from = [{ path: ['企画部', '企画調整課', '街づくり推進係'] }];
    const move = { on: '2026-04-01', duty: null, extent: 'PART', from, outside: null, except: null };
    expect(
      await askCity(`findUnits(name: "街づくり推進係") {
        successors { kind }
        dutyTransfers { on duty { id: dutyId } extent from { path } to { path } outside except event { clause } }
        earlier: dutyTransfers(knownAt: { revision: 1 }) { on }
      }`),
    ).toEqual({
      findUnits: [
        {
          successors: [],
          dutyTransfers: [
            { ...move, to: [{ path: ['企画部', '経営企画課', '計画推進係'] }], event: { clause: '(3)①' } },
            {
              ...move,
              to: [{ path: ['企画部', '広報プロモーション課', 'シティプロモーション係'] }],
              event: { clause: '(3)①、(3)④' },
            },
          ],
          earlier: [],
        },
      ],
    });
  });

  it('on a day are in the order of the establishment of their holders, which are shown on that day', async () => {
    const duties = 'duties { duty { id: dutyId } holder { name path } from until event { type } }';
    const answer =
      await askCity(`before: asOf(date: "2026-03-31") { ${duties} } after: asOf(date: "2026-04-01") { ${duties} }
      unknown: asOf(date: "2020-01-01") { ${duties} }`);
    const paths = (id: string, ...path: string[]) => ({ duty: { id }, holder: { path } });
    expect(answer).toMatchObject({
      before: {
        duties: [
          paths('102041:d2', '企画部', '事務管理課', 'デジタル化推進係'),
          paths('102041:d1', '企画部', '事務管理課', '組織係'),
          paths('102041:d3', '企画部', '事務管理課', '組織係'),
        ],
      },
      after: {
        duties: [
          paths('102041:d1', '総務部', '総務課'),
          paths('102041:d2', '産業経済部', '商工労働課'),
          paths('102041:d3', '産業経済部', '商工労働課'),
        ],
      },
      unknown: { duties: [] },
    });
  });
});

describe('a transfer that was recorded late', () => {
  it('is answered as it was known then, and as it is known now', async () => {
    const move = (day: string, to: string) =>
      ask(record, {
        input: reorganization(day, [{ transferDuty: { duty: '文書の保存', from: ['town:u2'], to: [to] } }]),
      });
    await move('2027-04-01', 'town:u5');
    await ask(record, {
      input: reorganization('2026-10-01', [
        {
          transferDuty: { duty: 'town:d1', to: ['town:u4'], extent: 'PART', except: '公文書館に関すること' },
        },
      ]),
    });
    const answer = await ask(`{ organization(code: "town") {
      duty(id: "town:d1") {
        before: holderOn(date: "2026-12-01", knownAt: { revision: 3 }) { unitId }
        now: holderOn(date: "2026-12-01") { unitId }
        once: holderOn(date: "2027-04-01") { unitId }
      }
      before: unit(id: "town:u4") { dutyTransfers(knownAt: { revision: 3 }) { on } }
      now: unit(id: "town:u4") { dutyTransfers { on except duty { name } from { unitId } to { unitId } } }
      asOf(date: "2026-12-01", knownAt: { revision: 3 }) { unit(ref: "town:u4") { duties { from } unit { dutyTransfers { on } } } }
      stranger: duty(id: "102041:d1") { id: dutyId }
    } }`);
    expect(answer).toEqual({
      organization: {
        duty: {
          before: [{ unitId: 'town:u2' }],
          now: [{ unitId: 'town:u2' }, { unitId: 'town:u4' }],
          once: [{ unitId: 'town:u4' }, { unitId: 'town:u5' }],
        },
        before: { dutyTransfers: [] },
        now: {
          dutyTransfers: [
            {
              on: '2026-10-01',
              except: '公文書館に関すること',
              duty: { name: '文書の保存' },
              from: [{ unitId: 'town:u2' }],
              to: [{ unitId: 'town:u4' }],
            },
          ],
        },
        asOf: { unit: { duties: [], unit: { dutyTransfers: [] } } },
        stranger: null,
      },
    });
  });

  it('is refused for a text with NUL and for a revision that does not exist', async () => {
    const nul = await attempt(
      'query ($name: String!) { organization(code: "town") { findDuties(name: $name) { id: dutyId } } }',
      {
        name: 'a\0',
      },
    );
    const late = await attempt(
      '{ organization(code: "town") { findDuties(name: "") { holdings(knownAt: { revision: 99 }) { from } } } }',
    );
    for (const { errors } of [nul, late]) expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
