import type { VerbOf } from '../verb.js';

/** The posts that oversee a unit from this day on, in place of those that did. */
export const oversee: VerbOf<'oversee'> = {
  fact: ({ unit, posts }, point) => ({
    type: 'OversightSet',
    data: {
      unit: point.living(unit, 'unit'),
      posts: posts.map((text, i) => point.post(text, `posts[${i}]`)),
    },
  }),
};
