/** A unit, duty or post as a result: by the name that was looked for, in the place and on the day where it had it. */
import { addDays } from '../address/day.js';

export interface Span {
  from: string | null;
  /** Exclusive. */
  until: string | null;
}

interface Shown<State> {
  state: State;
  /** Absent: it had the name on the day that is looked at. */
  day?: string;
}

/** As the service compares names: whatever the case and the width. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const isOn = ({ from, until }: Span, day: string) => (from ?? '') <= day && (until === null || day < until);

/**
 * The state to show of one that was found: the one of the day that is looked at if it has the name, otherwise the last one
 * that has it, on its last day. Without a state that has the name (as when it was found by its display name) the last one.
 */
export function shownState<State extends Span>(
  states: readonly State[],
  nameOf: (state: State) => string,
  text: string,
  day: string,
): Shown<State> | undefined {
  const sought = plain(text.trim());
  const called = states.filter((state) => plain(nameOf(state)).includes(sought));
  const among = called.length > 0 ? called : states;
  const now = among.find((state) => isOn(state, day));
  if (now) return { state: now };
  const state = among.at(-1);
  return state && { state, day: lastDayOf(state, day) };
}

/** What lasts is shown on its first day, what has ended on its last one. */
const lastDayOf = ({ from, until }: Span, day: string): string =>
  until === null ? (from ?? day) : addDays(until, -1);

/** The other names that it has or had, each once. */
export const otherNames = <State>(
  states: readonly State[],
  nameOf: (state: State) => string,
  shown: string,
): string[] => [...new Set(states.map(nameOf))].filter((name) => name !== shown);

export const currentOf = <State extends Span>(states: readonly State[], day: string): State | undefined =>
  states.find((state) => isOn(state, day));
