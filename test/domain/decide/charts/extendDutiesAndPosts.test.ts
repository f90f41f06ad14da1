import { knowing } from '../../../support/amending.js';
import { city, extend, listed, record } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const D0 = '2020-04-01';
const D1 = '2025-04-01';
const names = tree('総務部', '企画部');
const units = [listed('総務部', { unit: '総務部' }), listed('企画部', { unit: '企画部', ref: '企' })];
const dutiful = city(names, {
  duties: [
    { name: '広報', holders: ['総務部', '企画部'] },
    { name: '統計', holders: ['企画部'] },
    { name: '統計', holders: ['総務部'] },
  ],
});
const posted = city(names, {
  posts: [{ name: '副市長', rank: '特別職', duties: ['調整', '財政'], oversees: ['総務部', '企画部'] }],
});

describe('the duties of an older chart', () => {
  it('are those that their holder was found to have held all along, and do not end by the later chart', () => {
    const moved = { transferDuty: { duty: '危機管理', from: ['総務部'], to: ['企画部'] } };
    knowing(dutiful, record('2026-04-01', moved))
      .when(extend(D0, units, { duties: [{ name: '危機管理', holders: ['総務部'] }] }))
      .thenWarns()
      .thenHold(D0, 't:d4', '総務部')
      .thenHold('2026-03-31', 't:d4', '総務部')
      .thenHold('2026-04-01', 't:d4', '企画部')
      .thenHold(D0, 't:d5');
  });

  it('are those of the later one that are called the same, in its order', () => {
    knowing(dutiful)
      .when(
        extend(D0, units, {
          duties: [
            { name: '統計', holders: ['総務部'] },
            { name: '広報', holders: ['@企'] },
          ],
        }),
      )
      .thenWarns()
      .thenHold(D0, 't:d2', '総務部')
      .thenHold(D1, 't:d2', '企画部')
      .thenHold(D0, 't:d1', '企画部')
      .thenHold(D1, 't:d1', '企画部', '総務部')
      .thenHold('2025-03-31', 't:d3')
      .thenHold(D1, 't:d3', '総務部');
  });

  it('end by the day of the later one where that names others', () => {
    knowing(dutiful)
      .when(extend(D0, units, { duties: [{ name: '消防', holders: ['総務部'] }] }))
      .thenRecords(`UnitStated ${D0}`, `UnitStated ${D0}`, `DutyStated ${D0}`, `DutyEnded ${D1}`)
      .thenHold('2025-03-31', 't:d4', '総務部')
      .thenHold(D1, 't:d4')
      .thenIsEffective(`DutyEnded ${D1}`, {
        precision: 'UNCERTAIN',
        data: { duty: 't:d4', holders: ['t:u1'] },
      });
  });

  it('go on where the later one names none', () => {
    knowing(city(names))
      .when(extend(D0, units, { duties: [{ name: '消防', holders: ['総務部'] }] }))
      .thenRecords(`UnitStated ${D0}`, `UnitStated ${D0}`, `DutyStated ${D0}`)
      .thenHold(D1, 't:d1', '総務部');
  });

  it('are left without a holder where that ends by the later one, with a warning', () => {
    knowing(city(names))
      .when(extend(D0, [...units, listed('消防本部')], { duties: [{ name: '消防', holders: ['消防本部'] }] }))
      .thenWarns('DUTIES_LEFT units[2]')
      .thenSays('消防本部', '消防', D1)
      .thenHold('2025-03-31', 't:d1', '消防本部')
      .thenHold(D1, 't:d1');
  });

  it('that moved after the later chart are found in the older one', () => {
    knowing(
      city(names),
      record('2026-04-01', { transferDuty: { duty: '広報', from: ['総務部'], to: ['企画部'] } }),
    )
      .when(extend(D0, units))
      .thenHold(D0, 't:d1', '総務部')
      .thenHold('2026-04-01', 't:d1', '企画部');
  });
});

describe('the posts of an older chart', () => {
  it('are those of the later one that are called the same, with other ranks, duties and oversight', () => {
    knowing(posted)
      .when(
        extend(D0, units, {
          posts: [{ name: '副市長', unit: '総務部', duties: ['調整'], oversees: ['@企'] }],
        }),
      )
      .thenWarns()
      .thenPost(D0, 't:p1', { rank: undefined, unit: 't:u1', duties: ['調整'] })
      .thenOversee(D0, '総務部')
      .thenOversee(D0, '企画部', 't:p1')
      .thenPost(D1, 't:p1', { rank: '特別職', unit: undefined, duties: ['調整', '財政'] })
      .thenOversee(D1, '総務部', 't:p1')
      .thenOversee(D1, '企画部', 't:p1');
  });

  it('no longer oversee units that the later one does not list', () => {
    knowing(city(names, { posts: [{ name: '副市長', oversees: ['総務部'] }] }))
      .when(extend(D0, units, { posts: [{ name: '副市長', oversees: ['企画部'] }] }))
      .thenOversee('2025-03-31', '企画部', 't:p1')
      .thenOversee(D1, '企画部')
      .thenOversee(D1, '総務部', 't:p1');
  });

  it('end by the day of the later one where that names others, and oversee nothing from then on', () => {
    knowing(posted)
      .when(extend(D0, units, { posts: [{ name: '収入役', oversees: ['総務部'] }] }))
      .thenRecords(`UnitStated ${D0}`, `UnitStated ${D0}`, `PostStated ${D0}`, `PostAbolished ${D1}`)
      .thenPost('2025-03-31', 't:p2', { name: '収入役' })
      .thenPost('2025-03-31', 't:p1', null)
      .thenPost(D1, 't:p2', null)
      .thenOversee('2025-03-31', '総務部', 't:p2')
      .thenOversee(D1, '総務部', 't:p1')
      .thenIsEffective(`PostAbolished ${D1}`, { precision: 'UNCERTAIN' });
  });

  it('go on where the later one names none, though it does name duties', () => {
    knowing(dutiful)
      .when(extend(D0, units, { posts: [{ name: '収入役', oversees: ['総務部'] }] }))
      .thenRecords(`UnitStated ${D0}`, `UnitStated ${D0}`, `PostStated ${D0}`)
      .thenPost(D1, 't:p1', { name: '収入役' })
      .thenOversee(D1, '総務部', 't:p1');
  });

  it('lose the unit that ends by the later one, with a warning', () => {
    knowing(city(names))
      .when(extend(D0, [...units, listed('消防本部')], { posts: [{ name: '消防長', unit: '消防本部' }] }))
      .thenWarns('POSTS_LEFT units[2]')
      .thenPost(D0, 't:p1', { unit: 't:u3' })
      .thenPost(D1, 't:p1', { unit: undefined });
  });
});

describe('the duties and posts of an older chart before several later ones', () => {
  const BEFORE = '2015-04-01';
  const clerk = { posts: [{ name: '収入役' }] };
  const end = (day: string) => `PostAbolished ${day}`;
  const older = (...known: Parameters<typeof knowing>) =>
    knowing(...known).when(
      extend(BEFORE, units, { ...clerk, duties: [{ name: '消防', holders: ['総務部'] }] }),
    );

  it('end on the day of the first of them that names any', () => {
    older(posted, extend(D0, units, { posts: [{ name: '副市長' }] }))
      .thenPost('2020-03-31', 't:p2', { name: '収入役' })
      .thenPost(D0, 't:p2', null)
      .thenIsEffective(end(D0), { precision: 'UNCERTAIN' });
  });

  it('go on through a chart that names none, to the first that does', () => {
    older({ ...posted, duties: dutiful.duties }, extend(D0, units))
      .thenPost('2025-03-31', 't:p2', { name: '収入役' })
      .thenPost(D1, 't:p2', null)
      .thenHold('2025-03-31', 't:d4', '総務部')
      .thenHold(D1, 't:d4')
      .thenIsEffective(end(D1), { precision: 'UNCERTAIN' });
  });

  it('do not end where any of them names them', () => {
    const named = city(names, { posts: [{ name: '収入役' }] });
    older(named, extend(D0, units, { posts: [{ name: '副市長' }] }))
      .thenPost(BEFORE, 't:p1', { name: '収入役' })
      .thenPost(D0, 't:p1', { name: '収入役' })
      .thenPost(D1, 't:p1', { name: '収入役' });
  });
});

describe('the statements of the later chart', () => {
  it('are still changed by later events', () => {
    knowing(
      { ...posted, duties: dutiful.duties },
      record(
        '2026-04-01',
        { changePost: { post: '副市長', removeDuties: ['財政'] } },
        { transferDuty: { duty: 't:d2', to: ['総務部'] } },
        { create: { unit: unit('監査室') } },
        { oversee: { unit: '監査室', posts: ['副市長'] } },
      ),
    )
      .when(
        extend(D0, units, { posts: [{ name: '副市長' }], duties: [{ name: '統計', holders: ['総務部'] }] }),
      )
      .thenWarns()
      .thenPost('2026-04-01', 't:p1', { duties: ['調整'] })
      .thenHold('2026-04-01', 't:d2', '総務部')
      .thenOversee('2026-04-01', '監査室', 't:p1');
  });
});
