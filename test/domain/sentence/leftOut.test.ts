/** What a later chart does not have did not end: the chart says nothing of it. */

import { eventSentence } from '../../../src/domain/sentence/eventSentence.js';
import { factToSay } from '../../../src/domain/sentence/leftOutSentence.js';
import type { Names } from '../../../src/domain/sentence/names.js';
import type { Event, Fact } from '../../../src/domain/words/event.js';
import { describe, expect, it } from '../../support/jest.js';

const names: Names = {
  before: () => ['総務部', '市史編さん室'],
  after: () => undefined,
  duty: () => '公印',
  post: () => ({ name: '参与' }),
};

const said = (fact: Fact, reorganization?: string) => {
  const recorded: Event = {
    ...fact,
    ...{ id: 't:e9', effectiveOn: '2025-04-01', precision: 'UNCERTAIN', reorganization },
  };
  return [eventSentence(factToSay(recorded), names, 'JA'), eventSentence(factToSay(recorded), names, 'EN')];
};

describe('an end that came with an older chart', () => {
  it('says of a unit that the later chart does not have it', () => {
    const fact: Fact = { type: 'UnitAbolished', data: { unit: 't:u1' } };
    expect(said(fact)).toEqual([
      '総務部市史編さん室は後の組織図に記載なし（以後の記録なし）',
      'The later chart does not have 市史編さん室 of 総務部 (nothing is recorded of it from then on)',
    ]);
    expect(said(fact, 't:r1')).toEqual(['総務部市史編さん室を廃止', 'Abolished 市史編さん室 of 総務部']);
  });

  it('says the same of a duty and of a post', () => {
    expect(said({ type: 'DutyEnded', data: { duty: 't:d1', holders: ['t:u1'] } })).toEqual([
      '公印に関する事務は後の組織図に記載なし（以後の記録なし）',
      'The later chart does not have the duty 公印 (nothing is recorded of it from then on)',
    ]);
    expect(said({ type: 'PostAbolished', data: { post: 't:p1' } })).toEqual([
      '参与の職は後の組織図に記載なし（以後の記録なし）',
      'The later chart does not have the post 参与 (nothing is recorded of it from then on)',
    ]);
    expect(said({ type: 'PostAbolished', data: { post: 't:p1' } }, 't:r1')[0]).toBe('参与の職を廃止');
  });
});
