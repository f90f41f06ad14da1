/** Lets an answer that becomes large go on: when its size is known to be allowed, and there is room for it. */
import type { Allowance, Size } from './allowance.js';
import type { AnswerLimits } from './limits.js';
import { openRoom, type Room } from './room.js';
import type { Turns } from './turns.js';

export interface Admission {
  /** A promise if the answer has to wait before it goes on. It rejects when the answer ends instead. */
  wait(findSize: FindSize): Promise<void> | undefined;
  /** The answer is complete. */
  close(): void;
}

/** Finds the size that the answer would have; undefined: it cannot be known. */
export type FindSize = (finding: Finding) => Promise<Size | undefined>;

export interface Finding {
  /** It may stop when there are more values. */
  limit: number;
  /** Called between the objects: a promise if others should have a turn. Throws when nobody needs the size any longer. */
  pause(): Promise<void> | undefined;
}

/** What all answers of a service share. */
export interface Rooms {
  /** Sizes are found one at a time, since to find one takes time and memory as well. */
  sizes: Room;
  answers: Room;
}

export const openRooms = ({ valuesAtOnce }: AnswerLimits): Rooms => ({
  sizes: openRoom(1),
  answers: openRoom(valuesAtOnce),
});

export function openAdmission(
  rooms: Rooms,
  limits: AnswerLimits,
  { allowance, turns }: { allowance: Allowance; turns: Turns },
): Admission {
  const { signal } = allowance;
  let admitted: Promise<void> | undefined;
  let leave: (() => void) | undefined;
  let isClosed = false;

  const pause = () => {
    allowance.requireTime();
    turns.spend(1);
    return turns.isOver() ? turns.later(() => {}) : undefined;
  };
  const inLine = async (findSize: FindSize) => {
    const leaveSizes = await rooms.sizes.enter(1, signal);
    return findSize({ limit: limits.values, pause }).finally(leaveSizes);
  };
  const admit = async (findSize: FindSize) => {
    if (rooms.sizes.isCrowded() || rooms.answers.isCrowded()) allowance.endCrowded();
    allowance.isPaused = true;
    const size = await inLine(findSize);
    if (size && size.values > limits.values) allowance.endTooLarge(size);
    // If its size is not known, it is made alone.
    leave = await rooms.answers.enter(size?.values ?? limits.values, signal);
    if (isClosed) leave();
    allowance.isPaused = false;
  };

  return {
    wait(findSize) {
      if (allowance.isSmall() || leave) return undefined;
      if (!admitted) {
        admitted = admit(findSize);
        admitted.catch(() => {});
      }
      return admitted;
    },
    close() {
      isClosed = true;
      leave?.();
    },
  };
}
