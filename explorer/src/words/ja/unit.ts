/** The texts about one unit, one duty and the causes of their values, in plain office Japanese. */
import type { DatePrecision, EventType } from '../../ask/questions/enums.generated.js';

const precisions: Record<DatePrecision, string> = {
  DAY: '',
  MONTH: '（この月のうち。日は不明）',
  YEAR: '（この年のうち。月日は不明）',
  UNCERTAIN: '（この日には成立。いつからかは不明）',
};
const amendments: Partial<Record<EventType, string>> = {
  EventCorrected: '訂正',
  EventVoided: '取消',
  ReorganizationRescheduled: '施行日の変更',
  ReorganizationWithdrawn: '取下げ',
};

export const jaUnit = {
  precisions,
  amendments,
  whyOf: (value: string) => `なぜ？ ${value}`,
  beforeThis: 'その前：',
  whatBefore: 'その前は？',
  nothingBefore: 'これより前の値は記録されていません。',
  beforeItWas: 'この組織単位の前身：',
  ended: (day: string) => `${day}に終了`,
  firstRecordedAs: '当初の記録',
  firstRecordedDay: '当初の施行日',
  span: (since: string, until: string) => `${since}${until}`,
  existence: '存在',
  atTop: '最上位',
  lanes: {
    name: '名称',
    displayName: '表示名',
    kind: '種別',
    parent: '所属',
    duties: '事務',
    posts: '職',
    oversight: '所管',
  },
  asTable: '表で見る',
  item: '項目',
  value: '値',
  period: '期間',
  moreInTable: (count: number) => `ほか${count}段は表にあります。`,
  dutiesBelow: (count: number) => `下の組織の事務も見る（全${count}件）`,
  namelessMoves: '名称のない業務の移管',
  unitNotYetRecorded: 'この版の時点では記録されていません。',
  outsideBody: (body: string) => `${body}（団体の外）`,
};

export type UnitTexts = typeof jaUnit;
