/** The fixed texts that the printed forms of a comparison share. The paper forms are in Japanese alone. */
import { say } from '../../../domain/words/bilingual.js';
import { both } from '../texts.js';

export const unknownSide = say(
  '一方がわからないため、変更は示せない',
  'One side is unknown, so no changes can be told.',
);

export const sections = {
  changes: say('変更', 'Changes'),
  transfers: say('事務の移管', 'Duties that moved'),
  posts: say('職の変更', 'Posts'),
};

/** Such as （2026-04-01 組織改正）. */
export const noticeText = (notices: { day: string; title: string }[], dayText = (day: string) => day) =>
  notices.length === 0 ? '' : `（${notices.map(({ day, title }) => `${dayText(day)} ${title}`).join('、')}）`;

export const carriedAlong = (count: number) => `ほか${count}の組織は、上位の組織の変更に伴い所属のみ変更`;

export const terminalTexts = {
  title: (organization: string) => `${organization} 新旧対照表`,
  before: both(say('旧', 'before')),
  after: `${both(say('新', 'after'))} `,
  legend:
    '+ 新 new   − 旧 gone   ~ 変更 changed   → 上位の組織とともに移動 carried along   〔 〕変更の種類 what happened',
};
