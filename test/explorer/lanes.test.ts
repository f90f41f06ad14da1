/** The life of a unit in lanes, and its story in events. */

import { inRows, lanesOf } from '../../explorer/src/life/lanes.js';
import { labelled, scaleOf } from '../../explorer/src/life/scale.js';
import { storyOf } from '../../explorer/src/life/story.js';
import { describe, expect, it } from '../support/jest.js';

const event = (eventId: string, type: string, effectiveOn: string, corrected?: string) => ({
  ...{ eventId, type, effectiveOn, data: {} },
  reading: corrected === undefined ? null : { type, data: {}, effectiveOn: corrected },
});
const begun = event('a:e2', 'UnitCreated', '2010-04-01');
const given = event('a:e10', 'DutyTransferred', '2012-04-01', '2011-04-01');
const stated = event('a:e1', 'DutyStated', '2010-04-01');
const ended = event('a:e11', 'UnitAbolished', '2020-04-01');
const held = (name: string, from: string | null, until: string | null, by: typeof given) => ({
  ...{ from, until, duty: { dutyId: name, name }, event: by },
});
const life = {
  states: [
    {
      ...{ name: '甲', displayName: '【甲】', kind: '課', parent: null },
      ...{ from: '2010-04-01', until: '2020-04-01', causes: [begun], endedBy: ended },
    },
  ],
  dutyHoldings: [
    held('イ', '2010-04-01', '2012-04-01', stated),
    held('ロ', '2011-04-01', null, given),
    held('ハ', '2012-04-01', null, given),
  ],
  postStates: [],
  oversight: [],
};

describe('the lanes of a life', () => {
  const lanes = lanesOf(life, '最上位');

  it('are its names, kinds, places, duties and posts; those without a piece are left out', () => {
    expect(lanes.map(({ name }) => name)).toEqual(['name', 'displayName', 'kind', 'parent', 'duties']);
    expect(lanes.find(({ name }) => name === 'parent')?.rows).toMatchObject([[{ value: '最上位' }]]);
  });

  it('put duties in one row as long as they do not overlap', () => {
    const duties = lanes.find(({ name }) => name === 'duties');
    expect(duties?.rows.map((row) => row.map(({ value }) => value))).toEqual([['イ', 'ハ'], ['ロ']]);
  });

  it('give a piece of which no beginning is known the first place', () => {
    const piece = (from: string | null, until: string | null) => ({ from, until });
    expect(inRows([piece('2010-04-01', null), piece(null, '2010-04-01')])).toEqual([
      [piece(null, '2010-04-01'), piece('2010-04-01', null)],
    ]);
  });
});

describe('the story of a unit', () => {
  it('has each event once, by its effective day as corrected, without what a chart states about duties', () => {
    expect(storyOf(life, [{ event: ended }]).map(({ eventId }) => eventId)).toEqual([
      'a:e2',
      'a:e10',
      'a:e11',
    ]);
  });
});

describe('the scale of a band', () => {
  const period = (from: string | null, until: string | null) => ({ from, until });

  it('goes from the first border to the last one where everything has ended', () => {
    const { placeOf, borders } = scaleOf([period('2010-04-01', '2020-04-01')], '2000-01-01', '2026-01-01');
    expect(borders).toEqual(['2010-04-01', '2020-04-01']);
    expect([placeOf('2010-04-01'), placeOf('2020-04-01')]).toEqual([0, 1]);
  });

  it('begins with the first recorded day where a beginning is not known, and goes on beyond today', () => {
    const { placeOf } = scaleOf(
      [period(null, '2010-04-01'), period('2010-04-01', null)],
      '2000-01-01',
      '2026-01-01',
    );
    expect(placeOf('2000-01-01')).toBe(0);
    expect(placeOf('2026-01-01')).toBeGreaterThan(0.85);
    expect(placeOf('2026-01-01')).toBeLessThan(1);
  });

  it('labels only days that have room', () => {
    const placeOf = (day: string) => Number(day) / 10;
    expect(labelled(['0', '1', '4', '5', '9'], placeOf, 0.3)).toEqual(['0', '4', '9']);
  });
});
