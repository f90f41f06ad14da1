/** What is said of amendments: the old words beside the new ones. */

import type { Amended, EventVersion, ReorganizationVersion } from '../../../src/domain/sentence/amended.js';
import { amendmentSentence } from '../../../src/domain/sentence/amendmentSentence.js';
import { eventSentence } from '../../../src/domain/sentence/eventSentence.js';
import type { Fact } from '../../../src/domain/words/event.js';
import { describe, expect, it } from '../../support/jest.js';

const says = (amended: Amended) => [amendmentSentence(amended, 'JA'), amendmentSentence(amended, 'EN')];

const plan = (effectiveOn: string, more: Partial<ReorganizationVersion> = {}): ReorganizationVersion => ({
  title: '令和8年度の機構改正',
  effectiveOn,
  withdrawn: false,
  ...more,
});

const path = () => ['総務部', '総務課', '文書係'];
const names = { before: path, after: path, duty: () => undefined, post: () => ({ name: '副部長' }) };

const renamed = (name: string, more: Partial<EventVersion> = {}): EventVersion => ({
  fact: { type: 'UnitRenamed', data: { unit: 'u6', name } },
  names,
  effectiveOn: '2026-04-01',
  precision: 'DAY',
  leftOut: false,
  ...more,
});

const rescheduled: Amended = {
  type: 'ReorganizationRescheduled',
  before: plan('2026-04-01'),
  after: plan('2026-07-01'),
};
const withdrawn: Amended = {
  type: 'ReorganizationWithdrawn',
  before: plan('2026-04-01'),
  after: plan('2026-04-01', { withdrawn: true }),
};
const corrected = (before: EventVersion, after: EventVersion): Amended => ({
  type: 'EventCorrected',
  before,
  after,
});

describe('of a reorganization it is said', () => {
  it('on which day it takes effect instead', () => {
    expect(says(rescheduled)).toEqual([
      '「令和8年度の機構改正」の施行日を2026年4月1日から2026年7月1日に改める',
      'Changed the effective day of “令和8年度の機構改正” from 2026-04-01 to 2026-07-01',
    ]);
  });

  it('that it was withdrawn, and as of when', () => {
    expect(says(withdrawn)).toEqual([
      '「令和8年度の機構改正」を取りやめる',
      'Withdrew “令和8年度の機構改正”',
    ]);
    const after = plan('2026-04-01', { withdrawn: true, withdrawnOn: '2026-03-10' });
    expect(says({ ...withdrawn, after } as Amended)).toEqual([
      '「令和8年度の機構改正」を2026年3月10日付けで取りやめる',
      'Withdrew “令和8年度の機構改正” as of 2026-03-10',
    ]);
  });
});

describe('a correction says', () => {
  it('what was wrong and what is right', () => {
    expect(says(corrected(renamed('法務係'), renamed('法規係')))).toEqual([
      '「総務課文書係を法務係に改称」とあるのは「総務課文書係を法規係に改称」の誤り',
      '“Renamed 文書係 of 総務課 to 法務係” should read “Renamed 文書係 of 総務課 to 法規係”',
    ]);
  });

  it('both days where the day was wrong too', () => {
    expect(says(corrected(renamed('法務係'), renamed('法規係', { effectiveOn: '2026-05-01' })))).toEqual([
      '「総務課文書係を法務係に改称」（2026年4月1日）とあるのは「総務課文書係を法規係に改称」（2026年5月1日）の誤り',
      '“Renamed 文書係 of 総務課 to 法務係” (2026-04-01) should read “Renamed 文書係 of 総務課 to 法規係” (2026-05-01)',
    ]);
  });

  it('the days alone where the words stay', () => {
    expect(says(corrected(renamed('法規係'), renamed('法規係', { effectiveOn: '2026-05-01' })))).toEqual([
      '「総務課文書係を法規係に改称」の施行日を2026年4月1日とあるのは2026年5月1日の誤り',
      'The effective day of “Renamed 文書係 of 総務課 to 法規係” should read 2026-05-01, not 2026-04-01',
    ]);
  });

  it('what else was wrong where words and day stay', () => {
    const right = renamed('法規係', { clause: '(2)', note: '掲示板による', precision: 'MONTH' });
    expect(says(corrected(renamed('法規係', { clause: '(1)' }), right))).toEqual([
      '「総務課文書係を法規係に改称」の記録の条項、備考及び日付の確かさを訂正',
      'Corrected the clause, note and precision of the day of the record “Renamed 文書係 of 総務課 to 法規係”',
    ]);
    expect(says(corrected(renamed('法規係'), renamed('法規係')))[0]).toBe(
      '「総務課文書係を法規係に改称」の記録の細目を訂正',
    );
  });

  it('that it restores what had been voided', () => {
    const voided = renamed('法務係', { leftOut: true });
    expect(says(corrected(voided, renamed('法規係')))).toEqual([
      '取り消した「総務課文書係を法務係に改称」の記録を「総務課文書係を法規係に改称」として復活',
      'Restored the voided record “Renamed 文書係 of 総務課 to 法務係” as “Renamed 文書係 of 総務課 to 法規係”',
    ]);
    expect(says(corrected(voided, renamed('法務係')))).toEqual([
      '取り消した「総務課文書係を法務係に改称」の記録を復活',
      'Restored the record “Renamed 文書係 of 総務課 to 法務係”, which had been voided',
    ]);
  });
});

const voiding = (
  voided: Amended | undefined,
  before: ReorganizationVersion | EventVersion,
  after: ReorganizationVersion | EventVersion,
): Amended => ({
  type: 'EventVoided',
  voided,
  before,
  after,
});

describe('a voiding says', () => {
  it('what is left out', () => {
    expect(says(voiding(undefined, renamed('法規係'), renamed('法規係', { leftOut: true })))).toEqual([
      '「総務課文書係を法規係に改称」の記録を取り消す',
      'Voided the record “Renamed 文書係 of 総務課 to 法規係”',
    ]);
  });

  it('inner quotation marks within its own', () => {
    const data = { post: 'p1', addDuties: ['調整'], removeDuties: [] };
    const changed = renamed('', { fact: { type: 'PostChanged', data } });
    expect(says(voiding(undefined, changed, changed))).toEqual([
      '「副部長の職務に『調整』を追加」の記録を取り消す',
      'Voided the record “Added ‘調整’ to the duties of 副部長”',
    ]);
  });

  it('on which day the reorganization takes effect again', () => {
    expect(
      says(
        voiding(
          rescheduled,
          rescheduled.after as ReorganizationVersion,
          rescheduled.before as ReorganizationVersion,
        ),
      ),
    ).toEqual([
      '「令和8年度の機構改正」の施行日の2026年7月1日への変更を取り消し、2026年4月1日の施行に戻す',
      'Voided the rescheduling of “令和8年度の機構改正” to 2026-07-01, so that it takes effect on 2026-04-01 again',
    ]);
    expect(
      says(
        voiding(
          withdrawn,
          withdrawn.after as ReorganizationVersion,
          withdrawn.before as ReorganizationVersion,
        ),
      ),
    ).toEqual([
      '「令和8年度の機構改正」の取りやめを取り消し、2026年4月1日の施行に戻す',
      'Voided the withdrawal of “令和8年度の機構改正”, so that it takes effect on 2026-04-01 again',
    ]);
  });

  it('no more than that where the effective version stays the same', () => {
    expect(says(voiding(rescheduled, plan('2026-08-01'), plan('2026-08-01')))).toEqual([
      '「令和8年度の機構改正」の施行日の2026年7月1日への変更を取り消す',
      'Voided the rescheduling of “令和8年度の機構改正” to 2026-07-01',
    ]);
  });

  it('which words are in effect again', () => {
    const correction = corrected(renamed('法務係'), renamed('法規係'));
    expect(says(voiding(correction, renamed('法規係'), renamed('法務係')))).toEqual([
      '「総務課文書係を法務係に改称」から「総務課文書係を法規係に改称」への訂正を取り消し、「総務課文書係を法務係に改称」に戻す',
      'Voided the correction of “Renamed 文書係 of 総務課 to 法務係” to “Renamed 文書係 of 総務課 to 法規係”, so that it reads “Renamed 文書係 of 総務課 to 法務係” again',
    ]);
  });

  it('that a voiding, or a withdrawal, is in effect again', () => {
    const out = renamed('法規係', { leftOut: true });
    const first = voiding(undefined, renamed('法規係'), out);
    const second = voiding(first, out, renamed('法規係'));
    expect(says(second)).toEqual([
      '「総務課文書係を法規係に改称」の記録の取消しを取り消し、「総務課文書係を法規係に改称」に戻す',
      'Voided the voiding of the record “Renamed 文書係 of 総務課 to 法規係”, so that it reads “Renamed 文書係 of 総務課 to 法規係” again',
    ]);
    expect(says(voiding(second, renamed('法規係'), out))).toEqual([
      '「総務課文書係を法規係に改称」の記録の取消しの取消しを取り消し、取消しに戻す',
      'Voided the voiding of the voiding of the record “Renamed 文書係 of 総務課 to 法規係”, so that it is left out again',
    ]);
    const restored = voiding(
      withdrawn,
      withdrawn.after as ReorganizationVersion,
      withdrawn.before as ReorganizationVersion,
    );
    expect(says(voiding(restored, restored.after, restored.before))[0]).toBe(
      '「令和8年度の機構改正」の取りやめの取消しを取り消し、取りやめに戻す',
    );
  });
});

describe('a later chart', () => {
  it('says of what it adds to the baseline that it was added later', () => {
    const statements: Fact[] = [
      { type: 'UnitStated', data: { unit: 'u9', name: '法規係', kind: '係', parent: null, widened: true } },
      { type: 'DutyStated', data: { duty: 'd1', name: '公印', holders: ['u6'], widened: true } },
      { type: 'PostStated', data: { post: 'p1', name: '参事', duties: [], oversees: [], widened: true } },
    ];
    expect(statements.map((fact) => eventSentence(fact, names, 'JA'))).toEqual([
      '法規係を置く（追記）',
      '総務課文書係が公印に関する事務を所管（追記）',
      '参事の職を置く（追記）',
    ]);
    expect(statements.map((fact) => eventSentence(fact, names, 'EN'))).toEqual([
      'There is 法規係 at the top (added later)',
      'The duty 公印 is held by 文書係 of 総務課 (added later)',
      'The post 参事 exists (added later)',
    ]);
  });
});

describe('of one change that is put off it is said', () => {
  const moved = (from: string, to: string): Amended => ({
    type: 'EventCorrected',
    rescheduled: true,
    before: renamed('法務係', { effectiveOn: from }),
    after: renamed('法務係', { effectiveOn: to }),
  });

  it('to which day, and not that the record was wrong', () => {
    expect(says(moved('2026-04-01', '2026-10-01'))).toEqual([
      '「総務課文書係を法務係に改称」の施行日を2026年4月1日から2026年10月1日に延期',
      expect.stringMatching(/^Postponed “.*” from 2026-04-01 to 2026-10-01$/),
    ]);
    expect(says(moved('2026-10-01', '2026-04-01'))).toEqual([
      '「総務課文書係を法務係に改称」の施行日を2026年10月1日から2026年4月1日に繰上げ',
      expect.stringMatching(/^Moved “.*” forward from 2026-10-01 to 2026-04-01$/),
    ]);
  });

  it('what is voided if that is taken back', () => {
    const voided = moved('2026-04-01', '2026-10-01');
    const [before, after] = [renamed('法務係', { effectiveOn: '2026-10-01' }), renamed('法務係')];
    const [ja] = says({ type: 'EventVoided', voided, before, after });
    expect(ja).toMatch(/の施行日の2026年10月1日への変更を取り消し、2026年4月1日の施行に戻す$/);
  });
});
