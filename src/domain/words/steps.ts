/** A computation that may take long, in steps: between two of them whoever runs it may let others go on. */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** So many items of a long list in one step. */
const ITEMS = 100;

/** Does the same with each item of a list, which may be long. Most are short, and a generator would take longer than their items. */
export function eachInSteps<T>(items: readonly T[], work: (item: T) => void): Iterable<void> {
  if (items.length > ITEMS) return eachOfMany(items, work);
  for (const item of items) work(item);
  return [];
}

function* eachOfMany<T>(items: readonly T[], work: (item: T) => void): Steps<void> {
  for (let i = 0; i < items.length; i += ITEMS) {
    for (const item of items.slice(i, i + ITEMS)) work(item);
    yield;
  }
}
