import type { VerbOf } from '../verb.js';

/** A post ends. */
export const abolishPost: VerbOf<'abolishPost'> = {
  fact: ({ post }, point) => ({ type: 'PostAbolished', data: { post: point.post(post, 'post') } }),
};
