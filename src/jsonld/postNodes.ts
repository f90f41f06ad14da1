/** Posts and their states. */
import type { PostId } from '../domain/words/event.js';
import type { PostStateRow } from '../queries/duties/posts.js';
import { type Node, someOf } from './context.js';
import { type Caused, described } from './described.js';
import type { Iris } from './iris.js';

/** `states`: of one post, oldest first. The label is the last name. */
export const postNode = (code: string, post: PostId, states: PostStateRow[], iris: Iris): Node => ({
  '@id': iris.of(post),
  '@type': 'org:Post',
  'dct:identifier': post,
  'skos:prefLabel': states.at(-1)?.name,
  'org:postIn': iris.of(code),
});

export const postStateNode = (code: string, state: PostStateRow, caused: Caused, iris: Iris): Node =>
  described(iris.since(state.post, state.from), iris.of(state.post), state, {
    'skos:prefLabel': state.name,
    'org:postIn': iris.of(state.unit ?? code),
    'org:role': state.rank === null ? undefined : iris.concept('rank', state.rank),
    'schema:responsibilities': someOf(state.duties),
    'prov:wasGeneratedBy': caused(state.because) ? iris.of(state.because) : undefined,
  });
