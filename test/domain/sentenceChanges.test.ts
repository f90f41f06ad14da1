/** What is said of the entries of a comparison. */
import { describe, expect, it } from '@jest/globals';
import type { ChangeKind } from '../../src/domain/changeKind.js';
import { changeSentence, type Said } from '../../src/domain/sentence/changeSentence.js';

/** A unit by its path and, where it must be told from another of that path, its id. */
function at(path: string, more: Partial<Said> = {}): Said {
  const names = path.split('/');
  const name = names.at(-1) ?? '';
  return { path: names, kind: name.slice(-1), displayName: name, ...more };
}

const says = (kinds: ChangeKind[], before: Said[], after: Said[]) => {
  const change = { kinds, before, after };
  return [changeSentence(change, 'JA'), changeSentence(change, 'EN')];
};

const office = (path: string, more: Partial<Said> = {}) => at(path, { unit: 'u1', ...more });

describe('a unit that lives on', () => {
  it('moved, changed in kind and renamed in one sentence', () => {
    const kinds: ChangeKind[] = ['RENAMED', 'TRANSFERRED', 'RECLASSIFIED'];
    expect(says(kinds, [office('企画部/企画調整課/政策係')], [office('市長戦略部/戦略推進課')])).toEqual([
      '企画部企画調整課政策係を市長戦略部へ移管し、課に変更し、戦略推進課に改称',
      'Moved 政策係 of 企画調整課 of 企画部 to 市長戦略部, changed its kind to 課 and renamed it 戦略推進課',
    ]);
  });

  it('renamed, in its marks alone too', () => {
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
      '総務部から消防課を分離',
      'Moved 消防課 out of 総務部 to the top',
    ]);
    expect(says(['TRANSFERRED'], [office('消防課')], [office('総務部/消防課')])).toEqual([
      '消防課を総務部へ移管',
      'Moved 消防課 to 総務部',
    ]);
  });

  it('carried along by what stands above it', () => {
    expect(says(['CARRIED'], [office('総務部/秘書課/秘書係')], [office('市長戦略部/秘書課/秘書係')])).toEqual(
      [
        '総務部秘書課秘書係は引き続き市長戦略部秘書課に所属',
        'Kept 秘書係 of 秘書課 of 総務部, now in 秘書課 of 市長戦略部',
      ],
    );
  });

  it('away and back again, with nothing else to tell', () => {
    expect(says(['REINSTATED'], [office('総務部')], [office('総務部')])[0]).toBe('総務部に変更なし');
  });
});

describe('a merger', () => {
  it('shows its sources and its result', () => {
    expect(
      says(
        ['MERGED'],
        [at('総務部/総務課/文書係'), at('総務部/総務課/情報公開係')],
        [at('総務部/総務課/文書管理係')],
      ),
    ).toEqual([
      '総務課文書係と情報公開係を統合し、文書管理係を設置',
      'Merged 文書係 and 情報公開係 of 総務課 into the new 文書管理係',
    ]);
  });

  it('with the survivor on both sides is an absorption', () => {
    const law = at('総務部/総務課/法規係');
    expect(says(['MERGED'], [at('総務部/総務課/文書係'), law], [law])).toEqual([
      '総務課文書係を法規係に統合',
      'Merged 文書係 of 総務課 into 法規係',
    ]);
  });

  it('knows the survivor by its id when it was renamed, and says so', () => {
    expect(
      says(
        ['RENAMED', 'MERGED'],
        [office('総務部/総務課/法規係'), at('総務部/総務課/文書係', { unit: 'u2' })],
        [office('総務部/総務課/文書法規係')],
      ),
    ).toEqual([
      '総務課文書係を法規係に統合し、法規係を文書法規係に改称',
      'Merged 文書係 of 総務課 into 法規係 and renamed 法規係 to 文書法規係',
    ]);
  });

  it('tells where the survivor went, and what it became', () => {
    const kinds: ChangeKind[] = ['RENAMED', 'TRANSFERRED', 'RECLASSIFIED', 'MERGED'];
    const before = [office('総務部/総務課/法規係'), at('総務部/総務課/文書係', { unit: 'u2' })];
    expect(says(kinds, before, [office('企画部/法制課')])).toEqual([
      '総務課文書係を法規係に統合し、法規係を企画部へ移管し、課に変更し、法制課に改称',
      'Merged 文書係 of 総務課 into 法規係 and moved 法規係 to 企画部, changed its kind to 課 and renamed it 法制課',
    ]);
    expect(says(kinds, before, [office('法制部')])[0]).toBe(
      '総務課文書係を法規係に統合し、総務課から法規係を分離し、部に変更し、法制部に改称',
    );
  });

  it('knows a new unit of an old name for a new one', () => {
    expect(
      says(
        ['MERGED'],
        [office('総務課/文書係'), at('総務課/法規係', { unit: 'u2' })],
        [at('総務課/文書係', { unit: 'u3' })],
      )[0],
    ).toBe('総務課文書係と法規係を統合し、文書係を設置');
  });
});

describe('a split', () => {
  const [affairs, letters] = [at('総務部/総務課/庶務係'), at('総務部/総務課/文書係')];

  it('shows what became of the unit', () => {
    expect(says(['SPLIT'], [at('総務部/総務課/管理係')], [affairs, letters])).toEqual([
      '総務課管理係を庶務係と文書係に分割',
      'Split 管理係 of 総務課 into 庶務係 and 文書係',
    ]);
  });

  it('with the unit on both sides is spun off', () => {
    expect(says(['SPLIT'], [affairs], [affairs, letters])).toEqual([
      '総務課庶務係から文書係を分離',
      'Spun off 文書係 from 庶務係 of 総務課',
    ]);
  });
});

describe('several at once', () => {
  it('put together anew', () => {
    expect(
      says(
        ['RECOMPOSED'],
        [at('総務課/文書係'), at('総務課/法規係')],
        [at('総務課/甲係'), at('総務課/乙係')],
      ),
    ).toEqual([
      '総務課文書係と法規係を再編し、甲係と乙係を設置',
      'Recomposed 文書係 and 法規係 of 総務課 into 甲係 and 乙係',
    ]);
  });

  it('merged and split again are told as that too, with who remains', () => {
    const law = at('総務課/法規係');
    expect(says(['MERGED', 'SPLIT'], [law, at('総務課/文書係')], [law, at('総務課/甲係')])).toEqual([
      '総務課法規係と文書係を再編し、甲係を設置（法規係は存続）',
      'Recomposed 法規係 and 文書係 of 総務課 into 甲係 (法規係 remaining)',
    ]);
  });
});

describe('a unit on one side only', () => {
  it('is new, gone, or back', () => {
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
