/** Which event set a value of a unit, and what it was before. */

import { backFrom, type State, stepsOf } from '../../explorer/src/blame/steps.js';
import { describe, expect, it } from '../support/jest.js';

interface Event {
  id: string;
  type: string;
  data: object;
  reading: { type: string; data: object } | null;
}

const event = (id: string, type: string, data: object = {}): Event => ({ id, type, data, reading: null });
const [stated, both, kind, name, moved, ended, back] = [
  event('e1', 'UnitStated'),
  event('e2', 'UnitTransferred', { parent: 'u9', name: '乙課' }),
  event('e3', 'UnitReclassified', { units: [{ unit: 'u1' }], kind: '室' }),
  event('e4', 'UnitRenamed', { name: '丙室' }),
  event('e5', 'UnitReordered'),
  event('e6', 'UnitAbolished'),
  event('e7', 'UnitReinstated'),
];
const parent = (unitId: string) => ({ unitId, displayName: `${unitId}部` });

function state(part: Partial<State<Event>>): State<Event> {
  const name = part.name ?? '甲課';
  return {
    ...{ name, displayName: name, kind: '課', parent: parent('u8'), from: null, until: null },
    ...{ causes: [], endedBy: null, ...part },
  };
}

const states = [
  state({ from: '2010-04-01', until: '2014-04-01', causes: [stated] }),
  state({ from: '2014-04-01', until: '2018-04-01', name: '乙課', parent: parent('u9'), causes: [both] }),
  state({
    ...{ from: '2018-04-01', until: '2020-04-01', name: '丙室', kind: '室', parent: parent('u9') },
    ...{ causes: [kind, name], endedBy: null },
  }),
  state({
    ...{ from: '2020-04-01', until: '2022-04-01', name: '丙室', kind: '室', parent: parent('u9') },
    ...{ causes: [moved], endedBy: ended },
  }),
  state({ from: '2024-04-01', name: '丙室', kind: '室', parent: parent('u9'), causes: [back] }),
];
const told = (steps: ReturnType<typeof stepsOf<Event>>) =>
  steps.map(({ value, from, until, causes }) => [value, from, until, causes.map(({ id }) => id).join()]);

describe('the values of a unit', () => {
  it('change on the day of the event that set them, and each of two events of a day sets its own', () => {
    expect(told(stepsOf(states, 'name'))).toEqual([
      ['甲課', '2010-04-01', '2014-04-01', 'e1'],
      ['乙課', '2014-04-01', '2018-04-01', 'e2'],
      ['丙室', '2018-04-01', '2022-04-01', 'e4'],
      ['丙室', '2024-04-01', null, 'e7'],
    ]);
    expect(told(stepsOf(states, 'kind'))).toEqual([
      ['課', '2010-04-01', '2018-04-01', 'e1'],
      ['室', '2018-04-01', '2022-04-01', 'e3'],
      ['室', '2024-04-01', null, 'e7'],
    ]);
  });

  it('include the unit above, by its id', () => {
    const steps = stepsOf(states, 'parent');
    expect(told(steps).map(([value]) => value)).toEqual(['u8部', 'u9部', 'u9部']);
    expect(steps.map(({ unit }) => unit)).toEqual(['u8', 'u9', 'u9']);
    const top = stepsOf([state({ from: '2010-04-01', parent: null, causes: [stated] })], 'parent', '最上位');
    expect(top).toMatchObject([{ value: '最上位' }]);
  });

  it('exist from a beginning to an end, and again after a reinstatement', () => {
    expect(stepsOf(states, 'existence')).toMatchObject([
      { from: '2010-04-01', until: '2022-04-01', causes: [stated], endedBy: ended },
      { from: '2024-04-01', until: null, causes: [back], endedBy: null },
    ]);
  });

  it('follow the version of an event that is in effect', () => {
    const corrected = { ...both, reading: { type: 'UnitTransferred', data: { parent: 'u9' } } };
    const renamed = event('e8', 'UnitRenamed', { name: '乙課' });
    const [, second] = stepsOf(
      [
        state({ from: '2010-04-01', until: '2014-04-01', causes: [stated] }),
        state({ from: '2014-04-01', name: '乙課', parent: parent('u9'), causes: [corrected, renamed] }),
      ],
      'name',
    );
    expect(second?.causes).toEqual([renamed]);
  });
});

describe('the way back', () => {
  const steps = stepsOf(states, 'name');
  const from = (day: string) => backFrom(steps, day).map(({ value }) => value);

  it('begins at the value of the day', () => {
    expect(from('2015-01-01')).toEqual(['乙課', '甲課']);
  });

  it('begins at the last value where the unit has ended, and at the first one before it began', () => {
    expect(from('2023-01-01')).toEqual(['丙室', '乙課', '甲課']);
    expect(from('2000-01-01')).toEqual(['甲課']);
  });
});
