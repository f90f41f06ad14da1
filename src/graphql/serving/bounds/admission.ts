/** Lets an answer be made when there is room for it beside the others; refuses it at once if too many wait already. */
import type { GraphQLError } from 'graphql';
import type { Bilingual } from '../../../domain/words/bilingual.js';
import { UNAVAILABLE } from '../codes.js';
import { refusal } from '../refusal.js';
import { texts } from '../texts.js';
import type { AnswerLimits } from './limits.js';
import { openRoom } from './room.js';

export interface Admission {
  /** Whether so many wait that another had better come later, whatever it asks for. */
  isCrowded(): boolean;
  /** Runs the work that a question needs before it enters, and counts it among those who wait. Throws if it is crowded. */
  arrive<T>(work: () => Promise<T>): Promise<T>;
  /** Returns the function that gives the room back. Throws if too many wait already, or nobody waits for this one any longer. */
  enter(cost: number, abandoned?: AbortSignal): Promise<() => void>;
}

/** What a question takes at least, in points: to receive it, to price it, to read from the database, and to send the answer. */
const LEAST = 5_000;

/** Large answers have a room of their own: however many wait there, small ones pass. */
export function openAdmission({ cost, small, smallAtOnce, costAtOnce, waiting }: AnswerLimits): Admission {
  const isUnbounded = cost === Number.POSITIVE_INFINITY;
  // Those who wait for the large room keep what they have read so far.
  const large = openRoom(costAtOnce, { answers: 20, values: Number.POSITIVE_INFINITY });
  const usual = openRoom(smallAtOnce, { answers: Number.POSITIVE_INFINITY, values: 5 * smallAtOnce });
  let arriving = 0;
  const isCrowded = () => !isUnbounded && usual.isCrowded(arriving * LEAST);
  const requireShortLine = () => {
    if (isCrowded()) throw crowded(texts.tooManyAtOnce);
  };
  return {
    isCrowded,
    async arrive(work) {
      requireShortLine();
      arriving += 1;
      try {
        return await work();
      } finally {
        arriving -= 1;
      }
    },
    async enter(cost, abandoned) {
      if (isUnbounded) return () => {};
      const isLarge = cost > small;
      if (isLarge && large.isCrowded()) throw crowded(texts.tooMuchAtOnce);
      if (!isLarge) requireShortLine();
      const givingUp = new AbortController();
      const text = isLarge ? texts.tooMuchAtOnce : texts.tooManyAtOnce;
      const tooLong = setTimeout(() => givingUp.abort(crowded(text)), waiting * 1_000);
      const abandon = () => givingUp.abort(refusal(UNAVAILABLE, 503, texts.unavailable));
      abandoned?.addEventListener('abort', abandon);
      try {
        return await (isLarge
          ? large.enter(cost, givingUp.signal)
          : usual.enter(Math.max(cost, LEAST), givingUp.signal));
      } finally {
        clearTimeout(tooLong);
        abandoned?.removeEventListener('abort', abandon);
      }
    },
  };
}

const crowded = (text: Bilingual): GraphQLError => refusal(UNAVAILABLE, 503, text);
