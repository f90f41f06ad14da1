import { knowing } from '../../../support/amending.js';
import { allOf, city, listed, record, widen } from '../../../support/commands.js';
import { tree, unit } from '../../../support/given.js';
import { describe, it } from '../../../support/jest.js';

const FIRST = '2025-04-01';
const town = city(tree('総務部', ['総務課'], '企画部'), { coverage: 'PARTIAL' });

describe('widening is refused', () => {
  it("when its day lies before the baseline's", () => {
    knowing(town)
      .when(widen(allOf('消防本部'), { knownFrom: '2025-03-31' }))
      .thenRefuses('BEFORE_BASELINE knownFrom')
      .thenSays('2025-03-31', FIRST);
  });

  it('when its coverage is said to be unknown', () => {
    const command = widen(allOf('消防本部'), { coverage: 'UNKNOWN' });
    knowing(town).when(command).thenRefuses('COVERAGE_NOT_STATED coverage');
  });

  it('when it adds nothing', () => {
    knowing(town).when(widen([])).thenRefuses('NOTHING_SAID units');
    knowing(town)
      .when(widen([listed('総務部', { unit: '総務部' })]))
      .thenRefuses('NOTHING_SAID units');
  });

  it('when a known unit differs from what is recorded on its day', () => {
    const below = allOf('財政課');
    const refuses = (name: string, more: object, ...problems: string[]) =>
      knowing(town)
        .when(widen([listed(name, { unit: '企画部', ...more }, below)]))
        .thenRefuses(...problems);
    refuses('政策部', {}, 'WIDENING_DIFFERS units[0].name').thenSays('企画部').thenIsAbout('t:u3');
    refuses('企画部', { kind: '課' }, 'WIDENING_DIFFERS units[0].kind').thenSays('企画部', '部');
    refuses('企画部', { displayName: '(企画部)' }, 'WIDENING_DIFFERS units[0].displayName');
    refuses('政策室', { kind: '室' }, 'WIDENING_DIFFERS units[0].kind', 'WIDENING_DIFFERS units[0].name');
    refuses('総務課', { unit: '総務部/総務課' }, 'WIDENING_ELSEWHERE units[0].unit').thenSays(
      '総務部/総務課',
    );
    knowing(town, record('2026-04-01', { rename: { unit: '企画部', name: '政策部' } }))
      .when(widen([listed('企画部', { unit: 't:u3' }, below)], { knownFrom: '2026-04-01' }))
      .thenRefuses('WIDENING_DIFFERS units[0].name')
      .thenSays('政策部');
  });

  it('when a known unit does not exist on its day', () => {
    knowing(town, record('2026-04-01', { abolish: { unit: '企画部' } }))
      .when(widen([listed('企画部', { unit: 't:u3' }, allOf('財政課'))], { knownFrom: '2026-04-01' }))
      .thenRefuses('UNKNOWN_UNIT units[0].unit')
      .thenSays('2026-04-01');
    knowing(town)
      .when(widen(allOf('財政課'), { under: '財政部' }))
      .thenRefuses('UNKNOWN_UNIT under')
      .thenSays('財政部');
  });

  it('when a known unit is listed twice', () => {
    knowing(town)
      .when(
        widen([listed('企画部', { unit: '企画部' }), listed('企画部', { unit: 't:u3' }), listed('消防部')]),
      )
      .thenRefuses('REPEATED_UNIT units[1].unit');
  });

  it('when a name is taken, on its day or later: the later event is listed', () => {
    knowing(town)
      .when(widen(allOf('企画部')))
      .thenRefuses('SIBLING_NAME_TAKEN units[0].name')
      .thenSays('企画部', FIRST);
    knowing(town, record('2026-04-01', { create: { unit: unit('消防部') } }))
      .when(widen(allOf('消防部')))
      .thenRefuses('SIBLING_NAME_TAKEN units[0].name')
      .thenLists('UnitCreated 2026-04-01')
      .thenSays('t:e4', '消防部', '2026-04-01');
  });

  it('when a unit above ends later and the new one would continue: the event that ends it is listed', () => {
    knowing(town, record('2026-04-01', { abolish: { unit: '企画部' } }))
      .when(widen(allOf('財政課', '税務課'), { under: '企画部' }))
      .thenRefuses('CHILDREN_REMAIN units[0]')
      .thenLists('UnitAbolished 2026-04-01')
      .thenSays('財政課', '企画部', '2026-04-01');
  });

  it('when its duties and posts name units that do not exist there', () => {
    knowing(town)
      .when(
        widen([], {
          duties: [{ name: '広報', holders: ['秘書室'] }],
          posts: [{ name: '部長', unit: '@秘書', oversees: ['企画部', '秘書室'] }],
        }),
      )
      .thenRefuses(
        'UNKNOWN_REF posts[0].unit',
        'UNKNOWN_UNIT duties[0].holders[0]',
        'UNKNOWN_UNIT posts[0].oversees[1]',
      );
  });
});
