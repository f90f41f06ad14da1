/** Lets an answer be made when there is room for it beside the others. */
import type { GraphQLError } from 'graphql';
import { UNAVAILABLE } from '../codes.js';
import { refusal } from '../refusal.js';
import { texts } from '../texts.js';
import type { AnswerLimits } from './limits.js';
import type { Room } from './room.js';

const crowded = (): GraphQLError => refusal(UNAVAILABLE, 503, texts.tooMuchAtOnce);

/** Returns the function that gives the room back. Throws if too many wait already, or nobody waits for this one any longer. */
export async function enter(
  room: Room,
  { small, waiting }: AnswerLimits,
  cost: number,
  abandoned?: AbortSignal,
): Promise<() => void> {
  if (cost <= small) return () => {};
  if (room.isCrowded()) throw crowded();
  const givingUp = new AbortController();
  const tooLong = setTimeout(() => givingUp.abort(crowded()), waiting * 1_000);
  const abandon = () => givingUp.abort(refusal(UNAVAILABLE, 503, texts.unavailable));
  abandoned?.addEventListener('abort', abandon);
  try {
    return await room.enter(cost, givingUp.signal);
  } finally {
    clearTimeout(tooLong);
    abandoned?.removeEventListener('abort', abandon);
  }
}
