/** The fixed texts that the printed forms of a comparison share. The paper forms are in Japanese alone. */
import { say } from '../../../domain/words/bilingual.js';
import { both } from '../texts.js';
import type { Dated } from '../when.js';
import type { Item } from './item.js';

export const unknownSide = say(
  '一方がわからないため、変更は示せない',
  'One side is unknown, so no changes can be told.',
);

export const sections = {
  changes: say('変更', 'Changes'),
  transfers: say('事務の移管', 'Duties that moved'),
  holders: say('所管の変更', 'Holders of duties'),
  posts: say('職の変更', 'Posts'),
  oversight: say('所管する職の変更', 'Oversight'),
  decisions: say('機構改正', 'Reorganizations'),
  recordings: say('この間の記録', 'Recorded in between'),
};

/** Of one day at two revisions. */
export const recordSections = {
  ...sections,
  changes: say('記録の変更', 'Changes of the record'),
  transfers: say('事務の移管の記録', 'Recorded moves of duties'),
  holders: say('所管の記録', 'Recorded holders of duties'),
  posts: say('職の記録', 'Recorded posts'),
  oversight: say('所管する職の記録', 'Recorded oversight'),
};

/** In which version of the record a day is shown; only where the two moments differ in it. */
export const revisionText = (revision: number) => `（第${revision}版）`;

/** Such as （2026-04-01 組織改正）, or only the day. */
export function behindText(
  { notices, days }: Pick<Item, 'notices' | 'days'>,
  dayText: (when: Dated) => string,
) {
  const texts =
    notices.length > 0
      ? notices.map(({ when, title }) => `${dayText(when)} ${title}`)
      : [...new Set(days.map(dayText))];
  return texts.length === 0 ? '' : `（${texts.join('、')}）`;
}

export const carriedAlong = (count: number, isOfRecord: boolean) =>
  isOfRecord
    ? `ほか${count}の組織は、上位の組織の記録の変更に伴い、所属の記録のみ変更`
    : `ほか${count}の組織は、上位の組織の変更に伴い所属のみ変更`;

export const terminalTexts = {
  title: (organization: string) => `${organization} 新旧対照表`,
  before: both(say('旧', 'before')),
  after: `${both(say('新', 'after'))} `,
  legend:
    '+ 新 new   − 旧 gone   ~ 変更 changed   → 上位の組織とともに移動 carried along   〔 〕変更の種類 what happened',
  recordLegend:
    '+ 新の記録のみ only in the new record   − 旧の記録のみ only in the old record   ~ 記録が異なる recorded otherwise   → 上位の記録とともに異なる along with the units above',
};
