/** The texts about reorganizations, in plain office Japanese. */
export const jaReorganization = {
  sourcesWords: '通知の文言',
  whatIsRecorded: '記録された内容',
  noClause: '条項なし',
  effectiveOnDay: (day: string) => `${day}施行`,
  wasPlannedFor: (day: string) => `${day}施行の予定`,
  plannedDay: '施行予定日',
  withdrawn: '取下げ',
  withdrawnOnDay: (day: string) => `${day}取下げ`,
  noLongerInEffect: '取消済み',
  replacedLater: '（後の記録で置き換え済み）',
  whatRevisionChanged: (revision: number) => `第${revision}版で変わったこと`,
  revisionNumber: (revision: number) => `第${revision}版`,
  standings: { withdrawn: '取下げ', planned: '施行前', partly: '一部施行前', voided: '取消済み' },
  isWithdrawn: (day: string | null) =>
    `この改正は${day === null ? '' : `${day}に`}取り下げられました。次の内容は施行されません。`,
  isPlanned: (day: string, days: number) => `施行前の改正です。${day}に施行されます（あと${days}日）。`,
  isPartlyInForce: '一部は施行され、一部はまだ施行されていません。',
  isVoided: 'この改正の内容はすべて取り消されています。',
  isRescheduled: (day: string) => `施行日が変更されました。現在の施行日は${day}です。`,
  chartOnEve: '前日の組織図',
  comingReorganizations: 'これから施行される改正',
  pastReorganizations: 'これまでの改正',
  amendedTimes: (count: number) => `訂正など${count}件`,
  findReorganization: '改正の名称でさがす',
  laterReorganizations: '新しい改正',
  earlierReorganizations: 'さらに古い改正',
  notYetRecorded: 'この改正は、この版の時点では記録されていません。',
};

export type ReorganizationTexts = typeof jaReorganization;
