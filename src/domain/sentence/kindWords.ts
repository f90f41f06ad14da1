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
