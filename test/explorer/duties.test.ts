/** Who answers for a duty, who had it before, and which duties a text finds. */

import { heldBefore } from '../../explorer/src/blame/heldBefore.js';
import { answeringOn } from '../../explorer/src/duty/answering.js';
import { heldRows, otherRows } from '../../explorer/src/duty/dutyRows.js';
import { describe, expect, it } from '../support/jest.js';

const heir = (on: string) => ({ on, to: { unitId: 'u2' }, after: { path: ['後'] } });
const holding = (
  unitId: string,
  from: string | null,
  until: string | null,
  more: { endedBy?: string; heirs?: string[] } = {},
) => ({
  ...{ from, until, event: `${unitId} ${from}`, endedBy: more.endedBy ? { type: more.endedBy } : null },
  holder: { unitId, path: [unitId], unit: { successors: (more.heirs ?? []).map(heir) } },
});
const outside = (body: string, from: string | null, until: string | null) => ({
  ...{ body, from, until, transfer: { event: body } },
});

describe('who answers for a duty on a day', () => {
  it('is every unit and body that has it on that day', () => {
    const first = holding('u1', '2010-04-01', '2020-04-01');
    const joint = holding('u3', '2015-04-01', null);
    const body = outside('組合', '2020-04-01', null);
    expect(answeringOn([first, joint], [body], '2016-01-01')).toEqual({
      ...{ state: 'held', holdings: [first, joint], outside: [] },
    });
    expect(answeringOn([first], [body], '2020-04-01')).toEqual({
      ...{ state: 'held', holdings: [], outside: [body] },
    });
  });

  it('is nobody once it ended, or once its last holder ended: then what became of that one is named', () => {
    const closed = holding('u1', '2010-04-01', '2020-04-01', { endedBy: 'DutyEnded' });
    expect(answeringOn([closed], [], '2021-01-01')).toEqual({ state: 'ended', last: [closed], heirs: [] });
    const left = holding('u1', '2010-04-01', '2020-04-01', {
      ...{ endedBy: 'UnitAbolished', heirs: ['2015-04-01', '2020-04-01', '2030-04-01'] },
    });
    expect(answeringOn([left], [], '2021-01-01')).toMatchObject({
      ...{ state: 'left', heirs: [{ on: '2020-04-01' }] },
    });
  });

  it('is not known before the first record of it', () => {
    expect(answeringOn([holding('u1', '2010-04-01', null)], [], '2000-01-01')).toEqual({
      ...{ state: 'notYet', from: '2010-04-01' },
    });
    expect(answeringOn([], [], '2000-01-01')).toEqual({ state: 'unknown' });
  });
});

describe('the way back of a holding', () => {
  it('goes by all who had the duty before it, the latest first, bodies outside too', () => {
    const all = [
      holding('u1', null, '2010-04-01'),
      holding('u2', '2012-04-01', '2020-04-01'),
      holding('u3', '2020-04-01', null),
    ];
    const words = { outsideBody: (body: string) => `外の${body}` };
    const back = (unit: string, from: string) =>
      heldBefore(all, [outside('組合', '2010-04-01', '2012-04-01')], { unit, from, until: null }, words);
    expect(back('u3', '2020-04-01').map(({ value }) => value)).toEqual(['u3', 'u2', '外の組合', 'u1']);
    expect(back('u2', '2012-04-01').map(({ value }) => value)).toEqual(['u2', '外の組合', 'u1']);
  });
});

describe('the list of duties', () => {
  const held = (name: string) => ({
    ...{ from: '2010-04-01', until: null, duty: { dutyId: name, name } },
    holder: { unitId: 'u1', path: ['甲部', '乙課'] },
  });

  it('finds any part of a name, whatever the case and width of its letters', () => {
    const duties = [held('電子地域通貨（ＩＳＥＣＡ）'), held('統計')];
    expect(heldRows(duties, ' iseca ').map(({ name, holder }) => [name, holder])).toEqual([
      ['電子地域通貨（ＩＳＥＣＡ）', '甲部 › 乙課'],
    ]);
    expect(heldRows(duties, '')).toHaveLength(2);
  });

  it('names for duties that no unit holds on the day the body, the last holder or the first one', () => {
    const words = {
      outsideBody: (body: string) => `外の${body}`,
      heldLast: (holder: string) => `最後は${holder}`,
      heldLater: (holder: string) => `後に${holder}`,
      nobody: 'なし',
    };
    const found = (name: string, more: { body?: string; from?: string; until?: string | null }) => ({
      ...{ dutyId: name, name, outsideOn: more.body ? [{ body: more.body, from: null }] : [] },
      holdings: more.from
        ? [{ from: more.from, until: more.until ?? null, holder: { unitId: 'u1', path: ['甲'] } }]
        : [],
    });
    const all = [
      found('a', { from: '2010-04-01' }),
      found('b', { body: '組合' }),
      found('c', { from: '2010-04-01', until: '2014-04-01' }),
      found('d', { from: '2030-04-01' }),
      found('e', {}),
    ];
    expect(otherRows(all, '2020-01-01', words).map(({ name, holder }) => [name, holder])).toEqual([
      ['b', '外の組合'],
      ['c', '最後は甲'],
      ['d', '後に甲'],
      ['e', 'なし'],
    ]);
  });
});
