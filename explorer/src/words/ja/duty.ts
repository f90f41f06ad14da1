/** The texts about duties, in plain office Japanese. */
export const jaDuty = {
  dutyToday: '今日の担当：',
  dutyOn: (day: string) => `${day}の担当：`,
  heldSince: (day: string | null) => (day === null ? '（開始日は不明）' : `（${day}から）`),
  dutyEnded: (day: string) => `ありません。この事務は${day}に終了しました。`,
  dutyLeft: (day: string) => `ありません。${day}に担当の組織単位がなくなり、引継ぎ先は記録されていません。`,
  dutyNotYet: (day: string) => `記録されていません。最初の担当は${day}からです。`,
  dutyUnknown: '記録されていません。',
  lastHolder: '最後の担当：',
  lastHoldersHeirs: '最後の担当の後身：',
  sentenceEnd: '',
  outside: '団体の外',
  heldWhen: '担当の移り変わり',
  dutyHistory: '改正と根拠',
  dutiesOn: (day: string) => `${day}の事務`,
  dutiesOfUnitOn: (unit: string, day: string) => `${unit}とその下の組織の事務（${day}）`,
  allDuties: 'すべての事務',
  dutiesFound: (count: number) => `${count}件`,
  notHeldOnDay: 'この日に担当の組織単位がない事務',
  findOtherDuties: '名称の一部を入れると、この日に担当がない事務もさがします。',
  heldLast: (holder: string) => `最後の担当：${holder}`,
  heldLater: (holder: string) => `後の担当：${holder}`,
  nobody: '担当の記録はありません',
  goTo: (day: string) => `${day}へ`,
};

export type DutyTexts = typeof jaDuty;
