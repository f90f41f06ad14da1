import type {
  LineageEventFragment,
  LineageStateFragment,
} from '../../src/cli/asking/questions/lineage.generated.js';
import { verbsOf } from '../../src/cli/printing/lineage/verbs.js';
import { describe, expect, it } from '../support/jest.js';

const caused = (type: LineageEventFragment['type'], data = {}): LineageEventFragment => ({
  ...{ eventId: 't:e1', type, effectiveOn: '2020-04-01', precision: 'DAY', clause: null, note: null },
  ...{ data, sentence: '', reading: null, revision: null },
});

const state = (parent: string | null, ...causes: LineageEventFragment[]): LineageStateFragment => ({
  ...{ unitId: 't:u1', name: '文書係', displayName: '文書係', kind: '係', path: ['文書係'] },
  ...{ from: '2020-04-01', until: null, parent: parent === null ? null : { unitId: parent }, endedBy: null },
  causes,
});

const words = (...args: Parameters<typeof verbsOf>) => verbsOf(...args).map(({ ja }) => ja);
const before = state('t:u2');

describe('the verbs of a state', () => {
  it.each([
    [['移管'], state('t:u3', caused('UnitTransferred'))],
    [['所属のみ変更'], state('t:u3', caused('UnitsMerged'))],
    [['建制順変更'], state('t:u2', caused('UnitReordered'))],
    [['建制順変更'], state('t:u2', caused('UnitTransferred'))],
    [['改称', '種別変更'], { ...state('t:u2', caused('UnitRenamed')), name: '文書課', kind: '課' }],
    [['改称'], { ...state('t:u2', caused('UnitRenamed')), displayName: '【文書係】' }],
    [['組織図に記載', '移管'], state(null, caused('UnitStated'))],
  ])('are %j where it differs from the state before', (verbs, after) => {
    expect(words(after, before)).toEqual(verbs);
  });

  it.each([
    [['組織図に記載'], caused('UnitStated')],
    [['新設'], caused('UnitCreated')],
    [['統合'], caused('UnitsMerged')],
    [['分割'], caused('UnitSplit', { keep: false })],
    [['分離'], caused('UnitSplit', { keep: true })],
    [['再編'], caused('UnitsRecomposed')],
    [['再設置'], caused('UnitReinstated')],
  ])('are %j where the unit begins', (verbs, event) => {
    expect(words(state(null, event))).toEqual(verbs);
  });
});
