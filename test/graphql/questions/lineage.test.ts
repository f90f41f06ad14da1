/** What became of a unit and what it came from, from the GraphQL text down to a real database. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';

const { askCity } = await recordedIsesaki();

describe('the successions of Isesaki', () => {
  it('show what became of 文書係', async () => {
    expect(
      await askCity(`findUnits(name: "文書係") {
        predecessors { kind }
        successors { kind on from { id: unitId } to { id: unitId } before { path } after { path } event { type clause } }
        known: successors(knownAt: { revision: 1 }) { kind }
      }`),
    ).toEqual({
      findUnits: [
        {
          predecessors: [],
          successors: [
            {
              kind: 'MERGED',
              on: '2026-04-01',
              from: { id: expect.any(String) },
              to: { id: expect.any(String) },
              before: { path: ['総務部', '総務課', '文書係'] },
              after: { path: ['総務部', '総務課', '文書管理係'] },
              event: { type: 'UnitsMerged', clause: '(2)②' },
            },
          ],
          known: [],
        },
      ],
    });
  });

  it('show what came before イノベーション推進係, and its place in the tree', async () => {
    expect(
      await askCity(`findUnits(name: "イノベーション推進係") {
        asOf(date: "2026-04-01") { path }
        lineage(direction: BACKWARD) { units { states { path } } successions { kind before { name } after { name } } }
        forward: lineage(direction: FORWARD) { successions { kind } }
        early: lineage(until: "2026-03-31") { units { id: unitId } successions { kind } }
        known: lineage(knownAt: { revision: 1 }) { successions { kind } }
      }`),
    ).toEqual({
      findUnits: [
        {
          asOf: { path: ['企画部', '経営企画課', 'イノベーション推進係'] },
          lineage: {
            units: [
              { states: [{ path: ['企画部', '経営企画課', 'イノベーション推進係'] }] },
              { states: [{ path: ['企画部', '事務管理課', '行政改革係'] }] },
              { states: [{ path: ['企画部', '事務管理課', 'デジタル化推進係'] }] },
            ],
            successions: [
              { kind: 'MERGED', before: { name: '行政改革係' }, after: { name: 'イノベーション推進係' } },
              {
                kind: 'MERGED',
                before: { name: 'デジタル化推進係' },
                after: { name: 'イノベーション推進係' },
              },
            ],
          },
          forward: { successions: [] },
          early: { units: [{ id: expect.any(String) }], successions: [] },
          known: { successions: [] },
        },
      ],
    });
  });

  it('show all events behind a state, what ended the unit, and where its chart was read', async () => {
    expect(
      await askCity(`findUnits(name: "街づくり推進係") {
        states {
          causes { eventId type revision { source } }
          becauseOf { eventId }
          endedBy { eventId type clause }
        }
      }`),
    ).toEqual({
      findUnits: [
        {
          states: [
            {
              causes: [
                {
                  eventId: '102041:e28',
                  type: 'UnitStated',
                  revision: { source: expect.stringContaining('令和7年度の欄') },
                },
              ],
              becauseOf: { eventId: '102041:e28' },
              endedBy: { eventId: expect.any(String), type: 'UnitAbolished', clause: '(3)①' },
            },
          ],
        },
      ],
    });
  });

  it("of another organization's unit cannot be asked for: this organization has no such unit", async () => {
    expect(await askCity('unit(id: "town:u1") { lineage { units { id: unitId } } }')).toEqual({ unit: null });
  });

  it('until a day before the first recorded day consist of the unit alone', async () => {
    const answer = await askCity(`findUnits(name: "文書係") {
      lineage(direction: null, until: "0001-01-01") { units { states { name } } successions { kind } }
    }`);
    expect(answer).toEqual({
      findUnits: [{ lineage: { units: [{ states: [{ name: '文書係' }] }], successions: [] } }],
    });
  });
});
