/** What is said of the entries of a comparison that join several units. */

import type { ChangeKind } from '../../../src/domain/compare/changeKind.js';
import { changeSentence } from '../../../src/domain/sentence/comparison/changeSentence.js';
import { describe, expect, it } from '../../support/jest.js';
import { at, office, says } from './sentenceSaid.js';

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

  it('says that the survivor moved, also where the new unit above has the path of the former one', () => {
    const [law, moved] = ['u5', 'u9'].map((parent) => office('総務部/総務課/法規係', { parent }));
    const letters = at('総務部/総務課/文書係', { unit: 'u2' });
    expect(says(['TRANSFERRED', 'MERGED'], [law!, letters], [moved!])[0]).toBe(
      '総務課文書係を法規係に統合し、法規係を総務部総務課へ移管',
    );
  });

  it('says where the survivor moved, and what changed of it', () => {
    const kinds: ChangeKind[] = ['RENAMED', 'TRANSFERRED', 'RECLASSIFIED', 'MERGED'];
    const before = [office('総務部/総務課/法規係'), at('総務部/総務課/文書係', { unit: 'u2' })];
    expect(says(kinds, before, [office('企画部/法制課')])).toEqual([
      '総務課文書係を法規係に統合し、法規係を企画部へ移管し、課に変更し、法制課に改称',
      'Merged 文書係 of 総務課 into 法規係 and moved 法規係 to 企画部, changed its kind to 課 and renamed it 法制課',
    ]);
    expect(says(kinds, before, [office('法制部')])[0]).toBe(
      '総務課文書係を法規係に統合し、法規係を最上位へ移管し、部に変更し、法制部に改称',
    );
  });

  it('shows more of the path of a survivor that moves to a unit of its own name', () => {
    const before = [office('総務部/文書課'), at('総務部/法規課', { unit: 'u2' })];
    expect(says(['TRANSFERRED', 'MERGED'], before, [office('文書課/文書課')])).toEqual([
      '総務部法規課を文書課に統合し、総務部文書課を文書課へ移管',
      'Merged 法規課 of 総務部 into 文書課 and moved 文書課 of 総務部 to 文書課',
    ]);
  });

  it('does not take a new unit for an old one of the same name', () => {
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
  it('recomposed', () => {
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

  it('merged and split again are recomposed, too, with the units that remain', () => {
    const law = at('総務課/法規係');
    expect(says(['MERGED', 'SPLIT'], [law, at('総務課/文書係')], [law, at('総務課/甲係')])).toEqual([
      '総務課法規係と文書係を再編し、甲係を設置（法規係は存続）',
      'Recomposed 法規係 and 文書係 of 総務課 into 甲係 (法規係 remaining)',
    ]);
  });
});

describe('a unit that is back', () => {
  it('is reinstated, also beside units that are joined with others', () => {
    const change = {
      kinds: ['MERGED', 'REINSTATED'] satisfies ChangeKind[],
      before: [at('広報課/企画課', { unit: 'u1' })],
      after: [at('税務部', { unit: 'u2' }), at('広報係', { unit: 'u3', isBack: true })],
      sources: [[0], []],
    };
    expect([changeSentence(change, 'JA'), changeSentence(change, 'EN')]).toEqual([
      '広報課企画課を再編し、税務部を設置し、広報係を再設置',
      'Recomposed 企画課 of 広報課 into 税務部 and reinstated 広報係',
    ]);
  });
});

describe('units that existed only between the two moments', () => {
  const [law, letters] = [at('総務課/法規係', { unit: 'u1' }), at('総務課/文書係', { unit: 'u2' })];

  it('their sources are abolished', () => {
    expect(says(['MERGED'], [law, letters], [])).toEqual([
      '総務課法規係と文書係を廃止',
      'Abolished 法規係 and 文書係 of 総務課',
    ]);
  });

  it('their successors are created', () => {
    expect(says(['SPLIT'], [], [law, letters])).toEqual([
      '総務課に法規係と文書係を新設',
      'Created 法規係 and 文書係 in 総務課',
    ]);
  });

  it('units that exist at both moments have only their own changes', () => {
    const renamed = at('総務課/法制係', { unit: 'u1' });
    expect(says(['RENAMED', 'REORDERED', 'MERGED'], [law, letters], [renamed, letters])).toEqual([
      '総務課法規係を法制係に改称し、総務課文書係の建制順を変更',
      'Renamed 法規係 of 総務課 to 法制係 and changed the place of 文書係 of 総務課 in the order',
    ]);
  });
});
