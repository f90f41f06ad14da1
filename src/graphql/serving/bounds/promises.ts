/** Whether it is a list with promises of its items, such as that of `Query.nodes`. */
export const hasPromises = (result: unknown): result is unknown[] =>
  Array.isArray(result) && result.some((item) => item instanceof Promise);

/** If the answer ends, nobody takes the items any more; one that fails then would end the process. */
export function quiet(result: unknown): void {
  if (!hasPromises(result)) return;
  for (const item of result) Promise.resolve(item).catch(() => {});
}

export const whenKnown = (result: unknown, then: (result: unknown) => unknown): unknown =>
  result instanceof Promise ? result.then(then) : then(result);
