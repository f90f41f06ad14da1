/** The texts about posts in English: the same as in jaPost.ts. */
import type { PostTexts } from '../ja/post.js';

export const enPost: PostTexts = {
  post: 'Post',
  rank: 'Rank',
  unitOfPost: 'Belongs to',
  wholeOrganization: 'the organization as a whole',
  postsOn: (day) => `Posts on ${day}`,
  findPost: 'Find a post by name',
  postsFound: (count) => (count === 1 ? '1 post' : `${count} posts`),
  noPosts: 'No such post is recorded on this day.',
  postsElsewhen: 'Posts that do not exist on this day',
};
