/** The texts of a proposal, except the reasons of its changes. */
import { say } from '../../domain/words/bilingual.js';

/** The names of the changes. */
export const names = {
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

export const head = {
  whatThisIs: say(
    '二つの一覧から導いた機構改正の案。確かめ、直してから enkaku record で記録する。',
    'A reorganization proposed from two lists. Check it, edit it, then record it with enkaku record.',
  ),
  oldList: say('旧', 'old'),
  newList: say('新', 'new'),
  ignoredColumns: (file: string) => say('使わない列', `columns not used in ${file}`),
  unchanged: say('変更なし', 'unchanged'),
};

/** Marks a change that a person should look at. */
export const check = say('要確認', 'CHECK');

export const defaultTitle = (day: string) => `機構改正 ${day}`;

/** Stands for the missing code. No organization can have it as its code, so recording refuses it and quotes it. */
export const noOrganization = '（ここに組織コードを書く / write the code of the organization here）';
