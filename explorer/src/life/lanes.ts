/** Everything that a unit had over time, in lanes: names, kinds, units above it, duties, posts. */
import { type SettingEvent, type State, type Step, stepsOf } from '../blame/steps.js';
import { postInWords } from '../words/post.js';

export interface Life<E extends SettingEvent> {
  states: readonly State<E>[];
  dutyHoldings: readonly Held<E, { duty: { dutyId: string; name: string } }>[];
  postStates: readonly Held<E, { name: string; rank: string | null; post: { postId: string } }>[];
  oversight: readonly Held<E, { posts: readonly { name: string }[] }>[];
}

type Held<E, T> = T & { from: string | null; until: string | null; event: E };

export type LaneName = 'name' | 'displayName' | 'kind' | 'parent' | 'duties' | 'posts' | 'oversight';

/** Pieces of one row do not overlap. */
export interface Lane<E> {
  name: LaneName;
  rows: Step<E>[][];
}

/** Lanes without a piece are left out. `top`: the words for a unit without one above it. */
export function lanesOf<E extends SettingEvent>(life: Life<E>, top: string): Lane<E>[] {
  const { states, dutyHoldings, postStates, oversight } = life;
  const marked = states.some(({ name, displayName }) => name !== displayName);
  const one = (name: LaneName, row: Step<E>[]): Lane<E> => ({ name, rows: row.length > 0 ? [row] : [] });
  const many = (name: LaneName, steps: Step<E>[]): Lane<E> => ({ name, rows: inRows(steps) });
  const lanes = [
    one('name', stepsOf(states, 'name')),
    one('displayName', marked ? stepsOf(states, 'displayName') : []),
    one('kind', stepsOf(states, 'kind')),
    one('parent', stepsOf(states, 'parent', top)),
    many(
      'duties',
      dutyHoldings.map((held) => stepOf(held, held.duty.name)),
    ),
    many(
      'posts',
      postStates.map((held) => stepOf(held, postInWords(held))),
    ),
    one('oversight', oversightSteps(oversight)),
  ];
  return lanes.filter(({ rows }) => rows.length > 0);
}

export function oversightSteps<E>(oversight: Life<E & SettingEvent>['oversight']): Step<E>[] {
  return oversight.map((held) => stepOf(held, held.posts.map(({ name }) => name).join('、')));
}

const stepOf = <E>(
  { from, until, event }: { from: string | null; until: string | null; event: E },
  value: string,
): Step<E> => ({ value, from, until, causes: [event] });

/** As few rows as hold all pieces without one over another, each in the first row that is free. */
export function inRows<P extends { from: string | null; until: string | null }>(pieces: readonly P[]): P[][] {
  const rows: P[][] = [];
  for (const piece of [...pieces].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))) {
    const free = rows.find((row) => {
      const until = row.at(-1)?.until;
      return until !== null && until !== undefined && until <= (piece.from ?? '');
    });
    if (free) free.push(piece);
    else rows.push([piece]);
  }
  return rows;
}
