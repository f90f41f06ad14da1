import type { VerbOf } from '../verb.js';

/** A post begins, perhaps with the unit it belongs to and its first duties. */
export const createPost: VerbOf<'createPost'> = {
  texts: { name: 'name', rank: 'name', duties: 'name' },
  fact: ({ name, rank, unit, duties = [] }, point) => ({
    type: 'PostCreated',
    data: {
      post: point.newPost(),
      name,
      rank,
      unit: unit === undefined ? undefined : point.living(unit, 'unit'),
      duties,
    },
  }),
};
