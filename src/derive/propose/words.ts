/** What a change is called in a proposal. */
import { say } from '../../domain/words/bilingual.js';

export const words = {
  renamed: say('改称', 'renamed'),
  reclassified: say('種別の変更', 'reclassified'),
  moved: say('移管', 'moved'),
  reordered: say('建制順の変更', 'reordered'),
  merged: say('統合', 'merged'),
  absorbed: say('吸収', 'absorbed'),
  split: say('分割', 'split'),
  created: say('新設', 'new'),
  removed: say('廃止', 'removed'),
};
