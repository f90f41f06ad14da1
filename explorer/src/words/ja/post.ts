/** The texts about posts, in plain office Japanese. */
export const jaPost = {
  post: '職',
  rank: '職位',
  unitOfPost: '所属',
  wholeOrganization: '団体全体',
  postsOn: (day: string) => `${day}の職`,
  findPost: '職の名称でさがす',
  postsFound: (count: number) => `${count}件`,
  noPosts: 'この日に該当する職は記録されていません。',
  postsElsewhen: 'この日にない職',
};

export type PostTexts = typeof jaPost;
