/** The texts of the search and of the list of organizations in plain office Japanese. */
export const jaSearch = {
  field: '名称・以前の名称・事務・職・改正をさがす',
  groups: {
    units: '組織単位',
    duties: '事務',
    posts: '職',
    reorganizations: '改正',
    organizations: '団体',
  },
  nowCalled: (name: string) => `現在は「${name}」`,
  wasCalled: (names: string) => `以前は ${names}`,
  ended: (day: string) => `${day}に終了`,
  beginsOn: (day: string) => `${day}に開始`,
  effectiveOn: (day: string) => `${day}施行`,
  withdrawn: '取下げ',
  heldBy: (names: string) => `担当：${names}`,
  wasHeldBy: (names: string) => `以前の担当：${names}`,
  moreOf: (count: number) => `ほか${count}件。文字を足すと絞り込めます。`,
  atLeast: (count: number) => `初めの${count}件。文字を足すと絞り込めます。`,
  nothing: (text: string) => `「${text}」に当たるものは見つかりませんでした。`,
  found: (count: number) => `${count}件の候補`,
  findAll: '団体の名称・コード、組織単位、事務をさがす',
  organizationsFound: (count: number) => `${count}団体`,
  moreOrganizations: 'さらに表示する',
  revisions: (count: number) => `第${count}版まで`,
  empty: 'まだ団体が登録されていません。',
  emptyHelp: 'ある日の組織の一覧（表計算ソフトの表、名称の一覧など）があれば、それを貼り付けて始められます。',
  register: '団体を登録する',
  noneNamed: (text: string) => `名称かコードに「${text}」を含む団体はありません。`,
  console: 'GraphQL で問い合わせる',
};

export type SearchTexts = typeof jaSearch;
