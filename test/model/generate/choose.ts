/** Choices by a list of numbers, so that the same numbers give the same history. */
export interface Choose {
  below(n: number): number;
  chance(percent: number): boolean;
  one<T>(from: readonly [T, ...T[]]): T;
  /** undefined where there is none. */
  any<T>(from: readonly T[]): T | undefined;
  /** Up to `count` different ones. */
  some<T>(from: readonly T[], count: number): T[];
  shuffled<T>(from: readonly T[]): T[];
}

export function chooser(numbers: readonly number[]): Choose {
  let used = 0;
  // After the last number they begin again, increased by one, so that the same choice is not repeated for ever.
  const next = () => (numbers[used % numbers.length] ?? 0) + Math.floor(used++ / numbers.length);
  const below = (n: number) => next() % n;
  const some = <T>(from: readonly T[], count: number) => {
    const left = [...from];
    const chosen: T[] = [];
    while (chosen.length < count && left.length > 0) chosen.push(...left.splice(below(left.length), 1));
    return chosen;
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    one: (from) => from[below(from.length)] ?? from[0],
    any: (from) => from[below(from.length || 1)],
    some,
    shuffled: (from) => some(from, from.length),
  };
}
