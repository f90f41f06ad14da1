/** Times, in milliseconds. */

export interface Timed<T> {
  result: T;
  ms: number;
}

export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const begun = performance.now();
  const result = await work();
  return { result, ms: performance.now() - begun };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Enough runs for a stable median, within a second; one run after the deadline. */
export async function medianOf(work: () => Promise<unknown>, deadline: number): Promise<number> {
  const times: number[] = [];
  const begun = performance.now();
  // The first run fills the caches and is not counted.
  if (begun < deadline) await work();
  do {
    times.push((await timed(work)).ms);
  } while (
    performance.now() < deadline &&
    (times.length < 5 || (times.length < 50 && performance.now() < begun + 1_000))
  );
  return median(times);
}
