import type { Steps } from '../../words/steps.js';

/** So many items at once. */
const RUN = 2_000;

/** A long list in order: parts of it are sorted, and then two of them become one until all are one. */
export function* sortedInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let i = 0; i < items.length; i += RUN) {
    runs.push(items.slice(i, i + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(first: T[], second: T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const isFirst = j === second.length || (i < first.length && compare(first[i]!, second[j]!) <= 0);
    all.push(isFirst ? first[i++]! : second[j++]!);
    if (all.length % RUN === 0) yield;
  }
  return all;
}
