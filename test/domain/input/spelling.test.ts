import { given, on, tree } from '../../support/given.js';
import { describe, it } from '../../support/jest.js';

describe('spelling a path', () => {
  it('a slash inside a name is escaped, and so is a leading at-sign', () => {
    given(tree('道路/河川課', ['@係'], '@課'))
      .when(
        on(
          '2026-04-01',
          { rename: { unit: '道路\\/河川課', name: '土木課' } },
          { rename: { unit: '道路\\/河川課/@係', name: '記号係' } },
          { rename: { unit: '\\@課', name: '記号課' } },
        ),
      )
      .thenStands('2026-04-01', '土木課', ['記号係'], '記号課');
  });

  it('names compare after NFKC, and are kept as given', () => {
    given(tree('ＤＸ課', ['ｼｽﾃﾑ係']))
      .when(on('2026-04-01', { rename: { unit: 'DX課/システム係', name: 'ＩＣＴ係' } }))
      .thenStands('2026-04-01', 'ＤＸ課', ['ＩＣＴ係']);
  });

  it('a path that fits two units is refused with both ids, which then distinguish them', () => {
    const alike = tree('ＤＸ課', ['一係'], 'DX課', ['二係']);
    given(alike)
      .when(on('2026-04-01', { rename: { unit: 'DX課', name: '情報課' } }))
      .thenRefuses('AMBIGUOUS_UNIT changes[0].rename.unit')
      .thenSays('DX課', 't:u1', 't:u3')
      .thenIsAbout('t:u1', 't:u3');
    given(alike)
      .when(on('2026-04-01', { rename: { unit: 't:u3', name: '情報課' } }))
      .thenStands('2026-04-01', 'ＤＸ課', ['一係'], '情報課', ['二係']);
  });
});
