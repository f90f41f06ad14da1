import { flowOf } from '../../explorer/src/unit/flow.js';
import { describe, expect, it } from '../support/jest.js';

const state = (displayName: string, from: string | null, until: string | null) => ({
  displayName,
  from,
  until,
});
const units = [
  { unitId: 'c', states: [state('丙', '2020-04-01', '2022-04-01'), state('丙改', '2022-04-01', null)] },
  { unitId: 'a', states: [state('甲', '2010-04-01', '2020-04-01')] },
  { unitId: 'b', states: [state('乙', null, '2020-04-01')] },
];
const edges = [
  { kind: 'MERGED' as const, on: '2020-04-01', from: 'a', to: 'c' },
  { kind: 'MERGED' as const, on: '2020-04-01', from: 'b', to: 'c' },
];

describe('the picture of a lineage', () => {
  const flow = flowOf(units, edges);

  it('has a column for each day on which anything changed', () => {
    expect(flow.days).toEqual(['2010-04-01', '2020-04-01', '2022-04-01']);
  });

  it('has a piece for each state; those that become one are beside one another, and it takes a lane of theirs', () => {
    expect(flow.pieces.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['丙', 1, 2],
      ['丙改', 2, undefined],
      ['甲', 0, 1],
      ['乙', undefined, 1],
    ]);
    const lanes = new Map(flow.pieces.map(({ unitId, lane }) => [unitId, lane]));
    expect(flow.lanes).toBe(2);
    expect([lanes.get('a'), lanes.get('b')].sort()).toEqual([0, 1]);
    expect([0, 1]).toContain(lanes.get('c'));
  });

  it('never has two units in one lane at the same time', () => {
    const split = flowOf(
      [
        { unitId: 'a', states: [state('甲', '2010-04-01', null)] },
        { unitId: 'b', states: [state('乙', '2020-04-01', null)] },
        { unitId: 'c', states: [state('丙', '2020-04-01', null)] },
      ],
      ['b', 'c'].map((to) => ({ kind: 'SPUN_OFF' as const, on: '2020-04-01', from: 'a', to })),
    );
    expect(new Set(split.pieces.map(({ lane }) => lane)).size).toBe(3);
  });

  it('links each unit to what became of it, on the day on which it did', () => {
    const lane = (unit: string) => flow.pieces.find(({ unitId }) => unitId === unit)?.lane;
    expect(flow.links).toEqual([
      { kind: 'MERGED', column: 1, fromLane: lane('a'), toLane: lane('c') },
      { kind: 'MERGED', column: 1, fromLane: lane('b'), toLane: lane('c') },
    ]);
  });
});
