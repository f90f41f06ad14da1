/** The kinds of changes and of successions in words: the same in a sentence, in a table and in a label. */
import type { ChangeKind } from '../compare/changeKind.js';
import type { SuccessionKind } from '../fold/successions.js';
import { type Bilingual, say } from '../words/bilingual.js';

export const changeKindWords: Record<ChangeKind, Bilingual> = {
  CREATED: say('新設', 'created'),
  RENAMED: say('改称', 'renamed'),
  TRANSFERRED: say('移管', 'moved'),
  RECLASSIFIED: say('種別変更', 'changed in kind'),
  REORDERED: say('建制順変更', 'moved in the order'),
  MERGED: say('統合', 'merged'),
  SPLIT: say('分割', 'split'),
  RECOMPOSED: say('再編', 'recomposed'),
  ABOLISHED: say('廃止', 'abolished'),
  REINSTATED: say('再設置', 'reinstated'),
  CARRIED: say('所属のみ変更', 'carried along'),
};

export const successionKindWords: Record<SuccessionKind, Bilingual> = {
  MERGED: changeKindWords.MERGED,
  ABSORBED: say('統合', 'merged into'),
  SPLIT: changeKindWords.SPLIT,
  SPUN_OFF: say('分離', 'spun off'),
  RECOMPOSED: changeKindWords.RECOMPOSED,
  REPLACED: say('廃止・承継', 'replaced'),
  REINSTATED: changeKindWords.REINSTATED,
};

/** What the record says otherwise of a unit that both compared revisions have. */
const recordedAttributes: Partial<Record<ChangeKind, Bilingual>> = {
  RENAMED: say('名称', 'name'),
  TRANSFERRED: say('所属', 'place'),
  RECLASSIFIED: say('種別', 'kind'),
  REORDERED: say('建制順', 'order'),
  MERGED: say('承継', 'succession'),
  SPLIT: say('承継', 'succession'),
  RECOMPOSED: say('承継', 'succession'),
};

/** How the record of a unit differs between two revisions. It is not said that anything happened to the unit. */
export const recordWords = {
  added: say('記録に追加', 'added to the record'),
  removed: say('記録から削除', 'removed from the record'),
  changed(kinds: readonly ChangeKind[]): Bilingual {
    const attributes = kinds.flatMap((kind) => recordedAttributes[kind] ?? []);
    const [ja, en] = [new Set(attributes.map((one) => one.ja)), new Set(attributes.map((one) => one.en))];
    return say(`${[...ja].join('・')}の記録を変更`, `recorded ${[...en].join(', ')} changed`);
  },
};
