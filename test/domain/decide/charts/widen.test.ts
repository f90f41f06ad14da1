import { knowing } from '../../../support/amending.js';
import { allOf, city, listed, record, takeBack, widen } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const FIRST = '2025-04-01';
const LATER = '2026-04-01';
const town = city(tree('総務部', ['総務課'], '企画部'), { coverage: 'PARTIAL' });

describe('a part that the baseline left out', () => {
  it("is added on the baseline's day, at the top and last", () => {
    knowing(town)
      .when(widen(allOf('消防本部', ['消防署'])))
      .thenWarns()
      .thenRecords(`UnitStated ${FIRST}`, `UnitStated ${FIRST}`)
      .thenStands(FIRST, '総務部', ['総務課'], '企画部', '消防本部', ['消防署'])
      .thenShows(FIRST, '消防本部/消防署', { id: 't:u5' })
      .thenIsEffective('UnitStated 消防署', {
        precision: 'DAY',
        data: { unit: 't:u5', name: '消防署', kind: '施設', parent: 't:u4', widened: true },
      })
      .thenCovers([FIRST, null, 'PARTIAL']);
  });

  it('is added from a later day on, and is known on that day', () => {
    knowing(town)
      .when(widen(allOf('消防本部'), { knownFrom: LATER }))
      .thenRecords(`UnitStated ${LATER}`)
      .thenStands('2026-03-31', '総務部', ['総務課'], '企画部')
      .thenStands(LATER, '総務部', ['総務課'], '企画部', '消防本部')
      .thenIsEffective('UnitStated 消防本部', { precision: 'DAY' })
      .when(takeBack('UnitStated 企画部'))
      .thenIsEffective('UnitStated 消防本部', { precision: 'DAY' });
  });

  it('is added below a unit', () => {
    knowing(town)
      .when(widen(allOf('財政課'), { under: '企画部' }))
      .thenStands(FIRST, '総務部', ['総務課'], '企画部', ['財政課']);
    knowing(town)
      .when(widen(allOf('文書係'), { under: 't:u2' }))
      .thenStands(FIRST, '総務部', ['総務課', ['文書係']], '企画部');
  });

  it('is added where the list has it among known units', () => {
    const places = (...list: string[]) =>
      widen(list.map((name) => listed(name, ['総務部', '企画部'].includes(name) ? { unit: name } : {})));
    knowing(town)
      .when(places('秘書部', '総務部'))
      .thenStands(FIRST, '秘書部', '総務部', ['総務課'], '企画部');
    knowing(town)
      .when(places('総務部', '秘書部'))
      .thenStands(FIRST, '総務部', ['総務課'], '秘書部', '企画部');
    knowing(town)
      .when(places('秘書部', '総務部', '人事部', '財政部', '企画部', '監査部'))
      .thenStands(FIRST, '秘書部', '総務部', ['総務課'], '人事部', '財政部', '企画部', '監査部');
  });

  it('is added among known units on a later day, and below them', () => {
    knowing(town)
      .when(
        widen(
          [
            listed('総務部', { unit: '総務部' }, [listed('秘書課'), listed('総務課', { unit: 't:u2' })]),
            listed('人事部'),
          ],
          {
            knownFrom: LATER,
          },
        ),
      )
      .thenRecords(`UnitStated ${LATER}`, `UnitStated ${LATER}`)
      .thenStands('2026-03-31', '総務部', ['総務課'], '企画部')
      .thenStands(LATER, '総務部', ['秘書課', '総務課'], '人事部', '企画部');
  });

  it('is combined with the changes of its day', () => {
    knowing(
      town,
      record(LATER, { create: { unit: unit('情報部') } }, { rename: { unit: '企画部', name: '政策部' } }),
    )
      .when(
        widen(
          [
            listed('政策部', { unit: '政策部' }, allOf('財政課')),
            listed('情報部', { unit: '情報部' }),
            listed('消防部'),
          ],
          { knownFrom: LATER },
        ),
      )
      .thenStands(LATER, '総務部', ['総務課'], '政策部', ['財政課'], '情報部', '消防部');
  });

  it('may be changed by events recorded afterwards', () => {
    knowing(town, widen(allOf('消防本部', ['消防署'])))
      .when(
        record(
          LATER,
          { abolish: { unit: '消防本部/消防署' } },
          { rename: { unit: '消防本部', name: '消防局' } },
        ),
      )
      .thenStands(LATER, '総務部', ['総務課'], '企画部', '消防局');
  });

  it('is removed by voiding it', () => {
    knowing(town, widen(allOf('消防本部')))
      .when(takeBack('UnitStated 消防本部'))
      .thenStands(FIRST, '総務部', ['総務課'], '企画部');
  });

  it('brings duties and posts, always new ones', () => {
    knowing({ ...town, duties: [{ name: '統計', holders: ['企画部'] }], posts: [{ name: '部長' }] })
      .when(
        widen([listed('消防本部', { ref: '消防' })], {
          knownFrom: LATER,
          duties: [{ name: '統計', holders: ['@消防', '総務部'] }],
          posts: [{ name: '部長', unit: '消防本部', duties: ['調整'], oversees: ['@消防', '総務部'] }],
        }),
      )
      .thenWarns()
      .thenHold('2026-03-31', 't:d2')
      .thenHold(LATER, 't:d2', '消防本部', '総務部')
      .thenHold(LATER, 't:d1', '企画部')
      .thenPost(LATER, 't:p2', { name: '部長', unit: 't:u4', duties: ['調整'] })
      .thenPost(LATER, 't:p1', { name: '部長' })
      .thenOversee(LATER, '総務部', 't:p2');
  });

  it('makes an organization complete from then on', () => {
    knowing(town)
      .when(widen(allOf('消防本部'), { knownFrom: LATER, coverage: 'COMPLETE' }))
      .thenWarns()
      .thenCovers([FIRST, LATER, 'PARTIAL'], [LATER, null, 'COMPLETE'])
      .when(widen([], { coverage: 'COMPLETE' }))
      .thenWarns()
      .thenRecords()
      .thenCovers([FIRST, null, 'COMPLETE']);
  });

  it('is added to a chart that was said to be complete, with a warning', () => {
    knowing({ ...town, coverage: 'COMPLETE' })
      .when(widen(allOf('消防本部')))
      .thenWarns('ALREADY_COMPLETE knownFrom')
      .thenSays(FIRST)
      .thenStands(FIRST, '総務部', ['総務課'], '企画部', '消防本部');
  });
});
