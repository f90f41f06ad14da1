/** Every verb, in the order in which problems are listed. The compiler asks for each verb of the type `Verb`. */
import type { Change, Verb } from '../../words/change.js';
import { abolishPost } from './dutiesAndPosts/abolishPost.js';
import { changePost } from './dutiesAndPosts/changePost.js';
import { createPost } from './dutiesAndPosts/createPost.js';
import { endDuty } from './dutiesAndPosts/endDuty.js';
import { oversee } from './dutiesAndPosts/oversee.js';
import { transferDuty } from './dutiesAndPosts/transferDuty.js';
import { renameOrganization } from './renameOrganization.js';
import { abolish } from './units/abolish.js';
import { create } from './units/create.js';
import { merge } from './units/merge.js';
import { reclassify } from './units/reclassify.js';
import { recompose } from './units/recompose.js';
import { reinstate } from './units/reinstate.js';
import { rename } from './units/rename.js';
import { reorder } from './units/reorder.js';
import { split } from './units/split.js';
import { transfer } from './units/transfer.js';
import type { FieldPath, VerbOf } from './verb.js';

export const verbs: { [V in Verb]: VerbOf<V> } = {
  create,
  rename,
  transfer,
  reclassify,
  reorder,
  merge,
  split,
  recompose,
  abolish,
  reinstate,
  transferDuty,
  endDuty,
  createPost,
  changePost,
  abolishPost,
  oversee,
  renameOrganization,
};

const ALL = Object.keys(verbs) as Verb[];

/** The verbs that a change has. One is right. */
export const verbsOf = (change: Change): Verb[] => ALL.filter((verb) => change[verb] !== undefined);

/** Where the fields of a change's verb are in the input. */
export const fieldsAt =
  (path: string, verb: Verb): FieldPath =>
  (field) =>
    field === undefined ? `${path}.${verb}` : `${path}.${verb}.${field}`;
