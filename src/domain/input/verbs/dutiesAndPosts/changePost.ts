import { problem } from '../../../problems/problem.js';
import type { VerbOf } from '../verb.js';

/** A post gets another name, rank or unit, or duties are added to it and removed from it. */
export const changePost: VerbOf<'changePost'> = {
  texts: { name: 'name', rank: 'name', addDuties: 'name' },
  shapeProblems: ({ name, rank, unit, addDuties = [], removeDuties = [] }, at) => {
    const changes = [name, rank, unit, ...addDuties, ...removeDuties].filter((text) => text !== undefined);
    const fields = 'name, rank, unit, addDuties, removeDuties';
    return changes.length > 0 ? [] : [problem('NOTHING_SAID', [fields], { path: at() })];
  },
  fact: ({ post, name, rank, unit, addDuties = [], removeDuties = [] }, point) => ({
    type: 'PostChanged',
    data: {
      post: point.post(post, 'post'),
      name,
      rank,
      unit: unit === undefined ? undefined : point.living(unit, 'unit'),
      addDuties,
      removeDuties,
    },
  }),
};
