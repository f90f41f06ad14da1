/** What is said of the entries of a comparison that are about one unit. */

import type { ChangeKind } from '../../../src/domain/compare/changeKind.js';
import { describe, expect, it } from '../../support/jest.js';
import { at, office, says } from './sentenceSaid.js';

describe('a unit that continues', () => {
  it('moved, changed in kind and renamed in one sentence', () => {
    const kinds: ChangeKind[] = ['RENAMED', 'TRANSFERRED', 'RECLASSIFIED'];
    expect(says(kinds, [office('企画部/企画調整課/政策係')], [office('市長戦略部/戦略推進課')])).toEqual([
      '企画部企画調整課政策係を市長戦略部へ移管し、課に変更し、戦略推進課に改称',
      'Moved 政策係 of 企画調整課 of 企画部 to 市長戦略部, changed its kind to 課 and renamed it 戦略推進課',
    ]);
  });

  it('renamed, also if only its display name changes', () => {
    expect(says(['RENAMED'], [office('企画部/広報課')], [office('企画部/広報プロモーション課')])).toEqual([
      '企画部広報課を広報プロモーション課に改称',
      'Renamed 広報課 of 企画部 to 広報プロモーション課',
    ]);
    expect(
      says(['RENAMED'], [office('市民プラザ')], [office('市民プラザ', { displayName: '【市民プラザ】' })]),
    ).toEqual(['市民プラザを【市民プラザ】と表記', 'Wrote 市民プラザ as 【市民プラザ】']);
  });

  it('reordered, alone or beside the rest', () => {
    expect(says(['REORDERED'], [office('企画部/広報課')], [office('企画部/広報課')])).toEqual([
      '企画部広報課の建制順を変更',
      'Changed the place of 広報課 of 企画部 in the order',
    ]);
    expect(says(['RENAMED', 'REORDERED'], [office('企画部/広報課')], [office('企画部/広聴課')])).toEqual([
      '企画部広報課を広聴課に改称し、建制順を変更',
      'Renamed 広報課 of 企画部 to 広聴課 and changed its place in the order',
    ]);
  });

  it('to the top, and from there', () => {
    expect(says(['TRANSFERRED'], [office('総務部/消防課')], [office('消防課')])).toEqual([
      '総務部消防課を最上位へ移管',
      'Moved 消防課 of 総務部 to the top',
    ]);
    expect(says(['TRANSFERRED'], [office('消防課')], [office('総務部/消防課')])).toEqual([
      '消防課を総務部へ移管',
      'Moved 消防課 to 総務部',
    ]);
  });

  it('carried along with a unit above it', () => {
    expect(says(['CARRIED'], [office('総務部/秘書課/秘書係')], [office('市長戦略部/秘書課/秘書係')])).toEqual(
      [
        '総務部秘書課秘書係は引き続き市長戦略部秘書課に所属',
        'Kept 秘書係 of 秘書課 of 総務部, now in 秘書課 of 市長戦略部',
      ],
    );
  });

  it('moved away and back again, with no other change', () => {
    expect(says(['REINSTATED'], [office('総務部')], [office('総務部')])[0]).toBe('総務部に変更なし');
  });
});

describe('a unit that exists at one moment only', () => {
  it('is created, abolished or reinstated', () => {
    const unit = at('産業経済部/商工労働課/産業DX係');
    expect(says(['CREATED'], [], [unit])).toEqual([
      '商工労働課に産業DX係を新設',
      'Created 産業DX係 in 商工労働課',
    ]);
    expect(says(['ABOLISHED'], [unit], [])).toEqual([
      '商工労働課産業DX係を廃止',
      'Abolished 産業DX係 of 商工労働課',
    ]);
    expect(says(['REINSTATED'], [], [unit])).toEqual([
      '商工労働課に産業DX係を再設置',
      'Reinstated 産業DX係 in 商工労働課',
    ]);
  });
});
