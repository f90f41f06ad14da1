/** The words for kinds of changes and successions: those of the service (src/domain/sentence/kindWords.ts). */
import type { ChangeKind, SuccessionKind } from '../ask/questions/enums.generated.js';

interface Kinds {
  kinds: Record<ChangeKind, string>;
  successions: Record<SuccessionKind, string>;
  /** Of one day at two revisions: how the record differs. */
  record: { added: string; removed: string; changed: (attributes: string[]) => string; along: string };
  /** What the record says otherwise. */
  attributes: Partial<Record<ChangeKind, string>>;
}

export const kindsInJapanese: Kinds = {
  kinds: {
    CREATED: '新設',
    RENAMED: '改称',
    TRANSFERRED: '移管',
    RECLASSIFIED: '種別変更',
    REORDERED: '建制順変更',
    MERGED: '統合',
    SPLIT: '分割',
    RECOMPOSED: '再編',
    ABOLISHED: '廃止',
    REINSTATED: '再設置',
    CARRIED: '所属のみ変更',
  },
  successions: {
    MERGED: '統合',
    ABSORBED: '統合',
    SPLIT: '分割',
    SPUN_OFF: '分離',
    RECOMPOSED: '再編',
    REPLACED: '廃止・承継',
    REINSTATED: '再設置',
  },
  record: {
    added: '記録に追加',
    removed: '記録から削除',
    changed: (attributes: string[]) => `${attributes.join('・')}の記録を変更`,
    along: '上位の記録とともに異なる',
  },
  attributes: {
    RENAMED: '名称',
    TRANSFERRED: '所属',
    RECLASSIFIED: '種別',
    REORDERED: '建制順',
    MERGED: '承継',
    SPLIT: '承継',
    RECOMPOSED: '承継',
  },
};

export const kindsInEnglish: Kinds = {
  kinds: {
    CREATED: 'created',
    RENAMED: 'renamed',
    TRANSFERRED: 'moved',
    RECLASSIFIED: 'changed in kind',
    REORDERED: 'moved in the order',
    MERGED: 'merged',
    SPLIT: 'split',
    RECOMPOSED: 'recomposed',
    ABOLISHED: 'abolished',
    REINSTATED: 'reinstated',
    CARRIED: 'carried along',
  },
  successions: {
    MERGED: 'merged',
    ABSORBED: 'merged into',
    SPLIT: 'split',
    SPUN_OFF: 'spun off',
    RECOMPOSED: 'recomposed',
    REPLACED: 'replaced',
    REINSTATED: 'reinstated',
  },
  record: {
    added: 'added to the record',
    removed: 'removed from the record',
    changed: (attributes) => `recorded ${attributes.join(', ')} changed`,
    along: 'along with the units above',
  },
  attributes: {
    RENAMED: 'name',
    TRANSFERRED: 'place',
    RECLASSIFIED: 'kind',
    REORDERED: 'order',
    MERGED: 'succession',
    SPLIT: 'succession',
    RECOMPOSED: 'succession',
  },
};
